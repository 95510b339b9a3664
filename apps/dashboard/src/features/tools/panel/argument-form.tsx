import type { Parameter } from "@callhook/core";
import { NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { type ArgumentEntries, entryOf, isAskedFor } from "../model/sample-arguments.ts";

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

type ArgumentFieldProps = { parameter: Parameter; entry: string; onEntry: (entry: string) => void };

function ArgumentField({ parameter, entry, onEntry }: ArgumentFieldProps) {
  const { key, type, required } = parameter;
  const label = required ? key : `${key} (optional)`;
  if (type === "boolean") {
    const data = [
      { value: "true", label: "Yes" },
      { value: "false", label: "No" },
      ...(required ? [] : [{ value: "", label: "Not given" }]),
    ];
    return (
      <NativeSelect
        label={label}
        value={entry}
        data={data}
        onChange={(event) => onEntry(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      label={label}
      value={entry}
      onChange={(event) => onEntry(event.currentTarget.value)}
      inputMode={inputModes[type] ?? "text"}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

const inputModes: Partial<Record<Parameter["type"], "decimal" | "numeric">> = {
  number: "decimal",
  integer: "numeric",
};

function isFirst(parameters: Parameter[], key: string, index: number): boolean {
  return parameters.findIndex((other) => other.key === key) === index;
}
