import type { Parameter } from "@callhook/core";
import { SegmentedControl, Textarea } from "@mantine/core";
import { argumentsOf } from "../model/sample-arguments.ts";
import type { TestValues } from "../model/test-values.ts";
import { ArgumentForm } from "./argument-form.tsx";

type ArgumentsEntryProps = {
  parameters: Parameter[];
  values: TestValues;
  onValues: (part: Partial<TestValues>) => void;
};

/** The arguments of a test, field by field or all of them as JSON. */
export function ArgumentsEntry({ parameters, values, onValues }: ArgumentsEntryProps) {
  const { entries, json } = values;
  const asJson = () => JSON.stringify(argumentsOf(parameters, entries), null, 2);
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="How to enter arguments"
        value={json === null ? "form" : "json"}
        data={[
          { value: "form", label: "Form" },
          { value: "json", label: "JSON" },
        ]}
        onChange={(mode) => onValues({ json: mode === "json" ? asJson() : null })}
      />
      {json === null ? (
        <ArgumentForm
          parameters={parameters}
          entries={entries}
          onEntry={(key, entry) => onValues({ entries: { ...entries, [key]: entry } })}
        />
      ) : (
        <Textarea
          label="Arguments as JSON"
          value={json}
          onChange={(event) => onValues({ json: event.currentTarget.value })}
          autosize
          minRows={4}
          maxRows={16}
          spellCheck={false}
          styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
        />
      )}
    </>
  );
}
