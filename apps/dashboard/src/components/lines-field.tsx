import { Textarea, type TextareaProps } from "@mantine/core";
import { useState } from "react";

type LinesFieldProps<Value> = Pick<TextareaProps, "name" | "ref" | "onBlur"> & {
  label: string;
  description?: string;
  values: readonly Value[] | undefined;
  textOf: (value: Value) => string;
  read: (line: string) => Value;
  onChange: (values: Value[] | undefined) => void;
  error: string | undefined;
  isReadOnly?: boolean;
};

/** Several values, one a line. What is typed stays as it is typed. */
export function LinesField<Value>({
  label,
  description,
  values,
  textOf,
  read,
  onChange,
  isReadOnly = false,
  ...input
}: LinesFieldProps<Value>) {
  const written = (values ?? []).map(textOf).join("\n");
  const [text, setText] = useState(written);
  const shown = tidy(text) === written ? text : written;
  return (
    <Textarea
      {...input}
      label={label}
      description={description}
      value={shown}
      readOnly={isReadOnly}
      autosize
      minRows={1}
      maxRows={8}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        const lines = tidy(value);
        onChange(lines === "" ? undefined : lines.split("\n").map(read));
      }}
    />
  );
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
