import { NativeSelect } from "@mantine/core";
import type { Setting } from "./use-setting.ts";

type ChoiceFieldProps<Choice extends string> = {
  setting: Setting<Choice>;
  label: string;
  description?: string;
  choices: readonly { value: Choice; label: string }[];
};

/** One of a few, each in words. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>) {
  const { setting, choices, ...words } = props;
  const { name, value, onChange, errorAt } = setting;
  return (
    <NativeSelect
      {...words}
      name={name}
      value={value}
      data={[...choices]}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      error={errorAt()}
    />
  );
}
