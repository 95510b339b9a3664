import { Anchor, Badge, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { notifyFailure } from "../../../components/notify.tsx";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { useApi, useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { QueryState } from "../query-state.tsx";
import type { RouterOutputs } from "../router-outputs.ts";
import rows from "../rows.module.css";

type Webhook = RouterOutputs["ingest"]["list"]["items"][number];

const shown = 5;
const everyMs = 5_000;

/** What a platform told lately, and what became of it. Moves by itself while somebody tries it out. */
export function ReceivedWebhooks({ lineId }: { lineId: string }) {
  const api = useApi();
  const received = useQuery(
    api.ingest.list.queryOptions({ lineId, limit: shown }, { refetchInterval: everyMs }),
  );
  return (
    <Stack gap="xs">
      <Title order={4}>Received lately</Title>
      <QueryState query={received} what="what was received" rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              Nothing yet. End a call there, and look here again.
            </Text>
          ) : (
            <ul className={rows.list} aria-label="Received webhooks">
              {items.map((webhook) => (
                <WebhookRow key={webhook.id} webhook={webhook} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </Stack>
  );
}

const stateLook = {
  waiting: { color: "gray", word: "Waiting" },
  recorded: { color: "sea", word: "On record" },
  failed: { color: "red", word: "Failed" },
} as const satisfies Record<Webhook["state"], unknown>;

function WebhookRow({ webhook }: { webhook: Webhook }) {
  const { id, event, externalId, state, problem, callId, receivedAt } = webhook;
  const { color, word } = stateLook[state];
  return (
    <li className={rows.row}>
      <div className={rows.main}>
        <Group gap="xs">
          <Badge color={color}>{word}</Badge>
          <Text size="sm" fw={550} style={{ overflowWrap: "anywhere" }}>
            {event === "" ? "Cannot be read" : event}
          </Text>
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {externalId === null ? null : `${externalId} · `}
          <RelativeTime at={receivedAt} />
        </Text>
        {problem === null ? null : (
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {problem}
          </Text>
        )}
      </div>
      {callId === null ? null : (
        <Anchor
          component={Link}
          to={`/calls/${callId}`}
          size="sm"
          aria-label={`Open the call ${externalId ?? id}`}
        >
          Open the call
        </Anchor>
      )}
      {state === "failed" ? <RetryButton webhook={webhook} /> : null}
    </li>
  );
}

function RetryButton({ webhook: { id: webhookId, externalId } }: { webhook: Webhook }) {
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const retrying = useMutation({
    mutationFn: () => client.ingest.retry.mutate({ webhookId }),
    onError: (error) => notifyFailure({ title: "It was not tried again", error }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.ingest.pathKey() }),
  });
  return (
    <Button
      variant="default"
      size="xs"
      loading={retrying.isPending}
      onClick={() => retrying.mutate()}
      aria-label={`Try ${externalId ?? webhookId} again`}
    >
      Try again
    </Button>
  );
}
