import { outcomeDifferences, type RequestRecord, requestDifferences, type ToolOutcome } from "@callhook/core";
import { Group, Paper, Stack, Text } from "@mantine/core";
import { OutcomeBadge } from "../../../components/outcome-badge.tsx";
import { RecordedDifferences } from "../../../components/recorded-differences.tsx";
import type { RecordSource } from "./use-recorded-tool-call.ts";

type AgainstRecordProps = {
  source: RecordSource;
  request: RequestRecord | null;
  /** Null where nothing was sent. */
  outcome: ToolOutcome | null;
};

/** Beside a run that was filled from a call: whether it came to the same as then. */
export function AgainstRecord({ source, request, outcome }: AgainstRecordProps) {
  if (source.state !== "read") return null;
  const { outcome: recorded } = source.recorded.toolCall;
  const sent = recorded?.request ?? null;
  return (
    <Paper component="section" withBorder p="sm" radius="md" aria-labelledby="against-record">
      <Text component="h3" id="against-record" size="sm" fw={600} mb={6}>
        Against the record
      </Text>
      {recorded === null ? (
        <Text size="sm">How the tool call ended is not on record, so there is nothing to compare with.</Text>
      ) : (
        <Stack gap="sm">
          <Group gap="sm">
            <Text size="sm">Then:</Text>
            <OutcomeBadge outcome={recorded} />
          </Group>
          <RecordedDifferences
            request={sent === null || request === null ? null : requestDifferences(sent, request)}
            outcome={outcome === null ? null : outcomeDifferences(recorded, outcome)}
          />
        </Stack>
      )}
    </Paper>
  );
}
