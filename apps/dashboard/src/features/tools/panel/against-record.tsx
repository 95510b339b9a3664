import { outcomeDifferences, type RequestRecord, requestDifferences, type ToolOutcome } from "@callhook/core";
import { Group, Paper, Stack, Text } from "@mantine/core";
import { OutcomeBadge } from "../../../components/outcome-badge.tsx";
import { RecordedDifferences } from "../../../components/recorded-differences.tsx";
import type { RecordedToolCall } from "./use-recorded-tool-call.ts";

type AgainstRecordProps = {
  /** What the run was filled from; null where that is no call. */
  recorded: RecordedToolCall | null;
  request: RequestRecord | null;
  /** Null where nothing was sent. */
  outcome: ToolOutcome | null;
};

/** Beside a run that was filled from a call: whether it came to the same as then. */
export function AgainstRecord({ recorded, request, outcome }: AgainstRecordProps) {
  if (recorded === null) return null;
  const { outcome: then } = recorded.toolCall;
  const sent = then?.request ?? null;
  return (
    <Paper component="section" withBorder p="sm" radius="md" aria-labelledby="against-record">
      <Text component="h3" id="against-record" size="sm" fw={600} mb={6}>
        Against the record
      </Text>
      {then === null ? (
        <Text size="sm">How the tool call ended is not on record, so there is nothing to compare with.</Text>
      ) : (
        <Stack gap="sm">
          <Group gap="sm">
            <Text size="sm">Then:</Text>
            <OutcomeBadge outcome={then} />
          </Group>
          <RecordedDifferences
            request={sent === null || request === null ? null : requestDifferences(sent, request)}
            outcome={outcome === null ? null : outcomeDifferences(then, outcome)}
          />
        </Stack>
      )}
    </Paper>
  );
}
