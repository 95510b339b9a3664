import type { DeliveryState } from "@callhook/core";
import { Button, Group, Text } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { EmptyState } from "../../../components/empty-state.tsx";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { QueryState } from "../query-state.tsx";
import rows from "../rows.module.css";
import { SettingsCard } from "../settings-card.tsx";
import { DeliveryBadge } from "./delivery-badge.tsx";
import { DeliveryDialog } from "./delivery-dialog.tsx";
import { type Delivery, useDeliveries, type Webhook } from "./use-webhooks.ts";

type DeliveryListProps = {
  webhook: Webhook;
  state: DeliveryState | undefined;
  mayWrite: boolean;
  /** What to do where none matches. */
  whenNone: ReactNode;
};

/** Newest first; each opens with its attempts. */
export function DeliveryList({ webhook, state, mayWrite, whenNone }: DeliveryListProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const deliveries = useDeliveries({ webhookId: webhook.id, state });
  return (
    <QueryState query={deliveries} what="the deliveries" rows={4}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState
            icon={IconSend}
            title={state === undefined ? "Nothing delivered yet" : "None like that"}
            actions={whenNone}
          >
            {state === undefined
              ? "The next call that ends is sent here. A test event shows at once whether your receiver takes it."
              : "No delivery of this webhook is in this state."}
          </EmptyState>
        ) : (
          <SettingsCard title="Deliveries">
            <ul className={rows.list} aria-label="Deliveries">
              {list.map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} onOpen={() => setOpened(delivery.id)} />
              ))}
            </ul>
            {deliveries.hasNextPage ? (
              <Button
                mt="md"
                variant="default"
                loading={deliveries.isFetchingNextPage}
                onClick={() => void deliveries.fetchNextPage()}
              >
                Load more
              </Button>
            ) : null}
            {opened === null ? null : (
              <DeliveryDialog deliveryId={opened} mayWrite={mayWrite} onClose={() => setOpened(null)} />
            )}
          </SettingsCard>
        )
      }
    </QueryState>
  );
}

function DeliveryRow({ delivery, onOpen }: { delivery: Delivery; onOpen: () => void }) {
  const { state, event, callId, createdAt, lastError, attemptCount } = delivery;
  const what = callId === null ? "Test event" : `Call ${callId}`;
  return (
    <li className={rows.row}>
      <div className={rows.main}>
        <Group gap="xs">
          <Text component="strong" fw={550} style={{ overflowWrap: "anywhere" }}>
            {what}
          </Text>
          <DeliveryBadge state={state} />
        </Group>
        {lastError === null ? null : <Text size="sm">{lastError}</Text>}
        <Text size="sm" c="dimmed">
          {event} · <RelativeTime at={createdAt} /> · {attemptWords(attemptCount)}
          <NextAttempt delivery={delivery} />
        </Text>
      </div>
      <Button variant="default" size="xs" onClick={onOpen} aria-label={`Details of ${what}`}>
        Details
      </Button>
    </li>
  );
}

function attemptWords(count: number): string {
  if (count === 0) return "not tried yet";
  return count === 1 ? "1 attempt" : `${count} attempts`;
}

function NextAttempt({ delivery: { nextAttemptAt, attemptCount } }: { delivery: Delivery }) {
  if (nextAttemptAt === null || attemptCount === 0) return null;
  return <> · next {new Date(nextAttemptAt).toLocaleString("en")}</>;
}
