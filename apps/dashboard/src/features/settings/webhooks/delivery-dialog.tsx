import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { TextLink } from "../../../components/button-link.tsx";
import { CodeView } from "../../../components/json-view.tsx";
import { QueryState } from "../query-state.tsx";
import rows from "../rows.module.css";
import { DeliveryBadge } from "./delivery-badge.tsx";
import { useResend } from "./use-deliver.ts";
import { type DeliveryAttempt, useDelivery } from "./use-webhooks.ts";

type DeliveryDialogProps = { deliveryId: string; mayWrite: boolean; onClose: () => void };

/** Each attempt with what was answered and how long it took; up to date until it is over. */
export function DeliveryDialog({ deliveryId, mayWrite, onClose }: DeliveryDialogProps) {
  const resending = useResend(deliveryId);
  return (
    <Modal opened onClose={onClose} title="Delivery" size="lg">
      <QueryState query={useDelivery(deliveryId)} what="the delivery" rows={3}>
        {({ id, state, callId, attempts }) => (
          <Stack gap="md">
            <Group gap="sm">
              <DeliveryBadge state={state} />
              {callId === null ? (
                <Text size="sm">An example that somebody asked for</Text>
              ) : (
                <TextLink to="/calls/$callId" params={{ callId }} size="sm">
                  Open the call
                </TextLink>
              )}
            </Group>
            <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
              webhook-id {id}
            </Text>
            <Attempts attempts={attempts} />
            <Group justify="flex-end" gap="sm">
              {mayWrite ? (
                <Button variant="default" loading={resending.isPending} onClick={() => resending.mutate()}>
                  Send again
                </Button>
              ) : null}
              <Button onClick={onClose}>Close</Button>
            </Group>
          </Stack>
        )}
      </QueryState>
    </Modal>
  );
}

function Attempts({ attempts }: { attempts: DeliveryAttempt[] }) {
  if (attempts.length === 0) {
    return <Text role="status">Not tried yet: a worker takes it up within seconds.</Text>;
  }
  return (
    <ol className={rows.list} aria-label="Attempts" reversed>
      {attempts.map((attempt) => (
        <Attempt key={attempt.number} attempt={attempt} />
      ))}
    </ol>
  );
}

function Attempt({ attempt }: { attempt: DeliveryAttempt }) {
  const { number, at, status, durationMs, answer, error } = attempt;
  return (
    <li className={rows.row}>
      <div className={rows.main}>
        <Text fw={550}>
          {number}. {status === null ? "No answer" : `Answered ${status}`} after {durationMs} ms
        </Text>
        <Text size="sm" c="dimmed">
          {new Date(at).toLocaleString("en")}
        </Text>
        {error === null ? null : <Text size="sm">{error}</Text>}
        {answer === "" ? null : <CodeView label={`Answer to attempt ${number}`} text={answer} />}
      </div>
    </li>
  );
}
