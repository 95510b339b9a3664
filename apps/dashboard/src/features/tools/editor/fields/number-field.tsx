import { NumberInput } from "@mantine/core";
import type { Setting } from "./use-setting.ts";

type NumberFieldProps = {
  setting: Setting<number>;
  label: string;
  description?: string;
  suffix?: string;
  step?: number;
};

/** A number that has to be there; an empty field is a mistake that is told, never a zero. */
export function NumberField({ setting, ...words }: NumberFieldProps) {
  const { name, value, onChange, errorAt } = setting;
  return (
    <NumberInput
      {...words}
      name={name}
      value={Number.isNaN(value) ? "" : value}
      onChange={(next) => onChange(typeof next === "number" ? next : Number.NaN)}
      allowNegative={false}
      clampBehavior="none"
      error={errorAt()}
    />
  );
}
