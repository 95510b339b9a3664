import { type JsonDifference, redactedPaths } from "@callhook/core";
import { Text } from "@mantine/core";
import { DifferenceList } from "./difference-list.tsx";

type RecordedDifferencesProps = {
  /** Null where there is nothing to compare with. */
  request: JsonDifference[] | null;
  outcome: JsonDifference[] | null;
};

/** What a run has different from the tool call on record: the request, and how it ended with which answer. */
export function RecordedDifferences({ request, outcome }: RecordedDifferencesProps) {
  return (
    <>
      {request === null ? null : (
        <Part
          title="Request"
          label="Differences of the request"
          differences={request}
          same="The same request."
        />
      )}
      {outcome === null ? null : (
        <Part
          title="Outcome"
          label="Differences of the outcome"
          differences={outcome}
          same="The same outcome."
        />
      )}
    </>
  );
}

type PartProps = { title: string; label: string; differences: JsonDifference[]; same: string };

function Part({ title, label, differences, same }: PartProps) {
  const unknown = differences.filter(isWithheld);
  const comparable = differences.filter((difference) => !isWithheld(difference));
  return (
    <div>
      <Text size="sm" fw={600} c="dimmed">
        {title}
      </Text>
      <DifferenceList
        label={label}
        differences={comparable}
        same={unknown.length === 0 ? same : "The same, as far as it is on record."}
      />
      {unknown.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          Not on record, and so not compared: {unknown.map(({ path }) => path).join(", ")}.
        </Text>
      )}
    </div>
  );
}

/** A placeholder on record says nothing of what stood there; two of them are two secrets by name. */
function isWithheld({ before, after }: JsonDifference): boolean {
  return redactedPaths(before).length > 0 && redactedPaths(after).length === 0;
}
