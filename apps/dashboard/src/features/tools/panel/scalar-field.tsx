import type { ParameterType } from "@callhook/core";
import { NativeSelect, TextInput } from "@mantine/core";

type ScalarFieldProps = {
  label: string;
  type: ParameterType;
  /** The only values there are. */
  options?: (string | number)[] | undefined;
  /** Whether it may be left out. */
  isOptional: boolean;
  entry: string;
  onEntry: (entry: string) => void;
};

/** A value that holds no other, as it is typed. */
export function ScalarField({ label, type, options, isOptional, entry, onEntry }: ScalarFieldProps) {
  if (type === "boolean") {
    const data = [
      { value: "true", label: "Yes" },
      { value: "false", label: "No" },
      ...(isOptional ? [{ value: "", label: "Not given" }] : []),
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
      // What is not among the values may be tried too: a caller says what they like.
      description={options === undefined ? undefined : `One of ${options.join(", ")}`}
      value={entry}
      onChange={(event) => onEntry(event.currentTarget.value)}
      inputMode={inputModes[type] ?? "text"}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

const inputModes: Partial<Record<ParameterType, "decimal" | "numeric">> = {
  number: "decimal",
  integer: "numeric",
};
