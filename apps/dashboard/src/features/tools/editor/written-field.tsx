import type { ParameterType, WrittenValue } from "@callhook/core";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { textOfValue, writtenValue } from "../model/written-value.ts";

type WrittenFieldProps = {
  label: string;
  description: string;
  type: ParameterType;
  value: unknown;
  onChange: (value: WrittenValue | undefined) => void;
  error: string | undefined;
};

/** One value of a type, as it is written; lists and objects as JSON. */
export function WrittenField({ label, description, type, value, onChange, error }: WrittenFieldProps) {
  const [text, setText] = useState(textOfValue(value));
  const isSame = textOfValue(writtenValue(type, text)) === textOfValue(value);
  const shown = isSame ? text : textOfValue(value);
  if (type === "boolean") {
    return (
      <NativeSelect
        label={label}
        description={description}
        data={[
          { value: "", label: "None" },
          { value: "true", label: "Yes" },
          { value: "false", label: "No" },
        ]}
        value={textOfValue(value)}
        error={error}
        onChange={({ currentTarget }) => onChange(writtenValue(type, currentTarget.value))}
      />
    );
  }
  return (
    <TextInput
      label={label}
      description={description}
      placeholder={
        type === "array" ? '["first", "second"]' : type === "object" ? '{"key": "value"}' : undefined
      }
      value={shown}
      error={error}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(writtenValue(type, currentTarget.value));
      }}
    />
  );
}
