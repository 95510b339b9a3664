import { Button, Group, Switch, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { ButtonLink } from "../../../components/button-link.tsx";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { RemoveButton } from "../remove-button.tsx";
import rows from "../rows.module.css";
import { useRemoveWebhook, useSwitchWebhook } from "./use-change-webhook.ts";
import type { Webhook } from "./use-webhooks.ts";
import { WebhookDialog } from "./webhook-dialog.tsx";
import { WebhookHealth } from "./webhook-health.tsx";
import { eventWords, formatWords, nameOf } from "./webhook-words.ts";

/** Each with where it leads, what it is sent, and how it fares. */
export function WebhookList({ webhooks, mayWrite }: { webhooks: Webhook[]; mayWrite: boolean }) {
  return (
    <ul className={rows.list} aria-label="Webhooks">
      {webhooks.map((webhook) => (
        <li key={webhook.id} className={rows.row}>
          <div className={rows.main}>
            <Group gap="xs">
              <Text component="strong" fw={550}>
                {nameOf(webhook)}
              </Text>
              <WebhookHealth webhook={webhook} />
            </Group>
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              {webhook.url}
            </Text>
            <Text size="sm" c="dimmed">
              {webhook.events.map((event) => eventWords[event].label).join(", ")} ·{" "}
              {formatWords[webhook.format].label} · saved by {webhook.writtenBy}{" "}
              <RelativeTime at={webhook.updatedAt} />
            </Text>
          </div>
          <Actions webhook={webhook} mayWrite={mayWrite} />
        </li>
      ))}
    </ul>
  );
}

function Actions({ webhook, mayWrite }: { webhook: Webhook; mayWrite: boolean }) {
  const name = nameOf(webhook);
  const deliveries = (
    <ButtonLink
      to="/settings/webhooks/$webhookId"
      params={{ webhookId: webhook.id }}
      variant="default"
      size="xs"
      aria-label={`Deliveries of ${name}`}
    >
      Deliveries
    </ButtonLink>
  );
  if (!mayWrite) return deliveries;
  return <WritingActions webhook={webhook}>{deliveries}</WritingActions>;
}

function WritingActions({ webhook, children }: { webhook: Webhook; children: ReactNode }) {
  const name = nameOf(webhook);
  const [isEdited, edit] = useDisclosure(false);
  const switching = useSwitchWebhook(webhook);
  const removal = useRemoveWebhook(webhook);
  return (
    <Group gap="xs">
      <Switch
        checked={webhook.enabled}
        disabled={switching.isPending}
        onChange={() => switching.mutate()}
        aria-label={`${name} is told of calls`}
      />
      {children}
      <Button variant="default" size="xs" onClick={edit.open} aria-label={`Change ${name}`}>
        Change
      </Button>
      <RemoveButton name={name} removal={removal} />
      <WebhookDialog isOpen={isEdited} changed={webhook} onClose={edit.close} />
    </Group>
  );
}
