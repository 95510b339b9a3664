import { Button, Group, List, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconMinus } from "@tabler/icons-react";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import type { LineCheck } from "./use-lines.ts";

type Item = LineCheck["items"][number];

/** Tries what a call needs, and says of each thing that is wrong what to do. */
export function LineCheckView({ lineId }: { lineId: string }) {
  const api = useApi();
  const checking = useMutation(api.lines.check.mutationOptions());
  const { data: check, error, isPending } = checking;
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Title order={3}>Will calls arrive?</Title>
        <Button variant="default" size="xs" loading={isPending} onClick={() => checking.mutate({ lineId })}>
          {check === undefined ? "Check now" : "Check again"}
        </Button>
      </Group>
      <div role="status" aria-live="polite">
        {check === undefined ? (
          <Text size="sm" c="dimmed">
            Asks this installation’s public address from outside, and looks whether everything is there.
          </Text>
        ) : (
          <CheckedItems check={check} />
        )}
      </div>
      <ProblemNote title="It could not be checked" error={error} />
    </Stack>
  );
}

const subjectWords: Record<Item["subject"], string> = {
  "public-url": "Public address",
  reachable: "Reached from outside",
  "web-socket": "WebSocket",
  credential: "Proof of calls",
  line: "The line itself",
};

const statusLook = {
  ok: { color: "sea", icon: IconCheck, word: "In order" },
  failed: { color: "red", icon: IconAlertTriangle, word: "Needs you" },
  skipped: { color: "gray", icon: IconMinus, word: "Not tried" },
} as const satisfies Record<Item["status"], unknown>;

function wordsOf({ isReady, items }: LineCheck): string {
  if (!isReady) return "Not yet. Do what is said below, and check again.";
  const isAllTried = items.every(({ status }) => status !== "skipped");
  return isAllTried
    ? "Everything is in order: call it."
    : "Nothing is wrong, but not everything could be tried from here: call it and see.";
}

function CheckedItems({ check }: { check: LineCheck }) {
  return (
    <Stack gap="sm">
      <Text fw={550}>{wordsOf(check)}</Text>
      <List spacing="sm" listStyleType="none" center={false} aria-label="What was checked">
        {check.items.map(({ subject, status, message }) => {
          const { color, icon: Icon, word } = statusLook[status];
          return (
            <List.Item
              key={subject}
              icon={
                <ThemeIcon color={color} variant="light" size={24} radius="xl">
                  <Icon size={15} aria-hidden />
                </ThemeIcon>
              }
            >
              <Text size="sm" fw={550}>
                {subjectWords[subject]}: {word.toLowerCase()}
              </Text>
              <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                {message}
              </Text>
            </List.Item>
          );
        })}
      </List>
    </Stack>
  );
}
