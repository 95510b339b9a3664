import type { Parameter } from "@callhook/core";
import { Stack, Text } from "@mantine/core";
import { type ArgumentEntries, entryOf, isAskedFor } from "../model/sample-arguments.ts";
import { ArgumentField } from "./argument-field.tsx";

type ArgumentFormProps = {
  parameters: Parameter[];
  entries: ArgumentEntries;
  onEntry: (key: string, entry: string) => void;
};

/** One field for each parameter of the draft, filled with a sample. */
export function ArgumentForm({ parameters, entries, onEntry }: ArgumentFormProps) {
  const asked = parameters.filter(isAskedFor);
  const named = asked.filter(({ key }, index) => key !== "" && isFirst(asked, key, index));
  if (named.length === 0) {
    return <Text size="sm">This tool takes no parameters.</Text>;
  }
  return (
    <Stack gap="sm">
      {named.map((parameter) => (
        <ArgumentField
          key={parameter.key}
          parameter={parameter}
          entry={entryOf(parameter, entries)}
          onEntry={(entry) => onEntry(parameter.key, entry)}
        />
      ))}
    </Stack>
  );
}

function isFirst(parameters: Parameter[], key: string, index: number): boolean {
  return parameters.findIndex((other) => other.key === key) === index;
}
