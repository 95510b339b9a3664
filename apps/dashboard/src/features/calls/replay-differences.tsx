import type { JsonDifference, ToolOutcome } from "@callhook/core";
import { Text } from "@mantine/core";
import { DifferenceList } from "../../components/difference-list.tsx";
import { OutcomeBadge } from "../../components/outcome-badge.tsx";

type ReplayDifferencesProps = {
  /** Null where nothing was sent. */
  outcome: ToolOutcome | null;
  differences: { request: JsonDifference[]; outcome: JsonDifference[] };
};

/** How the replay ended, and what is different from the record. */
export function ReplayDifferences({ outcome, differences }: ReplayDifferencesProps) {
  return (
    <>
      {outcome === null ? null : (
        <div>
          <OutcomeBadge outcome={outcome} />
        </div>
      )}
      <Text size="sm" fw={600} c="dimmed">
        Request
      </Text>
      <DifferenceList
        label="Differences of the request"
        differences={differences.request}
        same="The same request."
      />
      {outcome === null ? null : (
        <>
          <Text size="sm" fw={600} c="dimmed">
            Outcome
          </Text>
          <DifferenceList
            label="Differences of the outcome"
            differences={differences.outcome}
            same="The same outcome."
          />
        </>
      )}
    </>
  );
}
