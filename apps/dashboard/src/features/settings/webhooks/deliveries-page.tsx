import { deliveryStateSchema } from "@callhook/core";
import { Alert, Button, Group, SegmentedControl, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { QueryState } from "../query-state.tsx";
import { SettingsSection } from "../settings-section.tsx";
import { useWorkspaceAccess } from "../use-workspace-access.ts";
import { DeliveryList } from "./delivery-list.tsx";
import type { DeliverySearch } from "./delivery-search.ts";
import { useWebhook, type Webhook } from "./use-webhooks.ts";
import { WebhookActions } from "./webhook-actions.tsx";
import { WebhookHealth } from "./webhook-health.tsx";
import { nameOf } from "./webhook-words.ts";

/** What one webhook was told, and what came of it. */
export function DeliveriesPage() {
  const { webhookId } = useParams({ from: "/settings/webhooks/$webhookId" });
  return (
    <SettingsSection
      title="Deliveries"
      lead="Every call that this webhook was told of. What fails is tried ten times over three days."
      needs="webhooks:read"
      parent={{ to: "/settings/webhooks", label: "Webhooks" }}
    >
      <DeliveriesOf webhookId={webhookId} />
    </SettingsSection>
  );
}

function DeliveriesOf({ webhookId }: { webhookId: string }) {
  const { may } = useWorkspaceAccess();
  const mayWrite = may("webhooks:write");
  return (
    <QueryState query={useWebhook(webhookId)} what="the webhook">
      {(webhook) => (
        <>
          <Group justify="space-between" gap="sm" mb="md">
            <div style={{ flex: "1 1 260px", minWidth: 0 }}>
              <Group gap="xs">
                <Text component="strong" fw={550}>
                  {nameOf(webhook)}
                </Text>
                <WebhookHealth webhook={webhook} />
              </Group>
              <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                {webhook.url}
              </Text>
            </div>
            {mayWrite ? <WebhookActions webhook={webhook} /> : null}
          </Group>
          <OffNote webhook={webhook} />
          <FilteredDeliveries webhook={webhook} mayWrite={mayWrite} />
        </>
      )}
    </QueryState>
  );
}

function OffNote({ webhook }: { webhook: Webhook }) {
  if (webhook.enabled) return null;
  return (
    <Alert color="yellow" mb="md" icon={<IconAlertTriangle aria-hidden />} title="It is switched off">
      Calls that end now are not sent to it. Switch it on under Webhooks; then what failed can be sent again.
    </Alert>
  );
}

const filters = [
  { value: "all", label: "All" },
  { value: "waiting", label: "Waiting" },
  { value: "delivered", label: "Delivered" },
  { value: "exhausted", label: "Failed" },
];

function FilteredDeliveries({ webhook, mayWrite }: { webhook: Webhook; mayWrite: boolean }) {
  const { state }: DeliverySearch = useSearch({ from: "/settings/webhooks/$webhookId" });
  const navigate = useNavigate({ from: "/settings/webhooks/$webhookId" });
  const show = (value: string) => {
    const chosen = deliveryStateSchema.safeParse(value).data;
    void navigate({ search: chosen === undefined ? {} : { state: chosen }, replace: true });
  };
  return (
    <>
      <SegmentedControl
        aria-label="Which deliveries"
        data={filters}
        value={state ?? "all"}
        onChange={show}
        fullWidth
        mb="md"
      />
      <DeliveryList
        webhook={webhook}
        state={state}
        mayWrite={mayWrite}
        whenNone={
          state === undefined ? null : (
            <Button variant="default" onClick={() => show("all")}>
              Show all
            </Button>
          )
        }
      />
    </>
  );
}
