import { TextInput } from "@mantine/core";
import { useState } from "react";

type NumberFieldProps = {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  error: string | undefined;
};

/** One number that may be left out. */
export function NumberField({ label, value, onChange, error }: NumberFieldProps) {
  const [text, setText] = useState(textOf(value));
  const isRead = numberIn(text) === value;
  const isUnreadable = text.trim() !== "" && numberIn(text) === undefined;
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={isRead || isUnreadable ? text : textOf(value)}
      error={isUnreadable ? "Write a number, or leave it out." : error}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(numberIn(currentTarget.value));
      }}
    />
  );
}

function textOf(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}

function numberIn(text: string): number | undefined {
  const number = Number(text);
  return text.trim() === "" || !Number.isFinite(number) ? undefined : number;
}
