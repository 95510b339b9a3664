import { NumberInput } from "@mantine/core";
import type { Setting } from "./use-setting.ts";

type OptionalNumberFieldProps = {
  setting: Setting<number | null>;
  label: string;
  description?: string;
  placeholder: string;
  suffix?: string;
};

/** A number that may be left out. */
export function OptionalNumberField({ setting, ...words }: OptionalNumberFieldProps) {
  const { name, value, onChange, errorAt } = setting;
  return (
    <NumberInput
      {...words}
      name={name}
      value={value ?? ""}
      onChange={(next) => onChange(typeof next === "number" ? next : null)}
      allowNegative={false}
      clampBehavior="none"
      error={errorAt()}
    />
  );
}
