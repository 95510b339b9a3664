import { Badge, Button, Collapse, Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { confirm } from "../../../components/confirm.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { CodeView, JsonView } from "../../../components/json-view.tsx";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { HeaderList } from "./header-list.tsx";
import classes from "./panel.module.css";

const everyMs = 2_000;

/** What the workspace's echo endpoint got, as it comes in. */
export function EchoInspector({ url }: { url: string }) {
  const api = useApi();
  const cache = useQueryClient();
  const requests = useQuery(api.echo.requests.queryOptions(undefined, { refetchInterval: everyMs }));
  const refresh = () => cache.invalidateQueries({ queryKey: api.echo.requests.queryKey() });
  const clear = useMutation(api.echo.clear.mutationOptions({ onSuccess: refresh }));
  const items = requests.data?.items ?? [];

  async function onClear() {
    const title = "Remove these requests?";
    const body = "They are removed for everybody in the workspace.";
    if (await confirm({ title, body, confirmLabel: "Remove" })) clear.mutate();
  }

  return (
    <section aria-labelledby="echo-inspector">
      <Group justify="space-between" mb={6}>
        <Text component="h3" id="echo-inspector" size="sm" fw={600}>
          Echo endpoint
        </Text>
        {items.length === 0 ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            loading={clear.isPending}
            onClick={() => void onClear()}
          >
            Clear
          </Button>
        )}
      </Group>
      <Stack gap="sm">
        <CodeView label="Echo address" text={url} />
        {requests.isError ? (
          <ErrorState title="The requests could not be read" error={requests.error} />
        ) : null}
        {items.length === 0 && requests.isSuccess ? (
          <Text size="sm" c="dimmed">
            Nothing has arrived yet. Add ?status=503&amp;delay_ms=2000 to see a failure, or a slow answer.
          </Text>
        ) : null}
        <ul className={classes.echo} aria-label="Requests at the echo endpoint">
          {items.map((item) => (
            <EchoedRequest key={item.id} item={item} />
          ))}
        </ul>
      </Stack>
    </section>
  );
}

type Item = {
  id: string;
  receivedAt: string;
  method: string;
  path: string;
  query: Record<string, string | string[]>;
  headers: Record<string, string>;
  body: unknown;
  signature: { status: "verified" | "unsigned" | "wrong" | "unknown"; message: string };
  status: number;
};

const signatureBadges = {
  verified: { color: "sea", label: "Signature verified" },
  unsigned: { color: "gray", label: "Not signed" },
  wrong: { color: "red", label: "Signature wrong" },
  unknown: { color: "gray", label: "Signature unknown" },
} as const;

function EchoedRequest({ item }: { item: Item }) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const detailsId = useId();
  const { color, label } = signatureBadges[item.signature.status];
  return (
    <li>
      <UnstyledButton
        className={classes.echoHead}
        onClick={toggle}
        aria-expanded={isOpen}
        aria-controls={detailsId}
      >
        <IconChevronRight size={14} data-open={isOpen || undefined} aria-hidden />
        <span className={classes.echoLine}>
          {item.method} {item.path}
        </span>
        <Badge size="sm" color={color}>
          {label}
        </Badge>
        <Text size="xs" c="dimmed" span>
          {item.status} · <RelativeTime at={item.receivedAt} />
        </Text>
      </UnstyledButton>
      <Collapse expanded={isOpen} id={detailsId} keepMounted={false}>
        <Stack gap="sm" py="sm">
          <Text size="sm">{item.signature.message}</Text>
          {Object.keys(item.query).length === 0 ? null : <JsonView label="Query" value={item.query} />}
          <HeaderList headers={item.headers} />
          {item.body === null ? null : <JsonView label="Body" value={item.body} />}
        </Stack>
      </Collapse>
    </li>
  );
}
