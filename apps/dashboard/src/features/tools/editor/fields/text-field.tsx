import { TextInput } from "@mantine/core";
import type { Setting } from "./use-setting.ts";
import classes from "../editor.module.css";

type TextFieldProps = {
  setting: Setting<string>;
  label: string;
  description?: string;
  placeholder?: string;
  /** Names, paths and addresses: in a fixed width, without corrections. */
  isCode?: boolean;
  withAsterisk?: boolean;
};

export function TextField({ setting, isCode = false, ...words }: TextFieldProps) {
  const { name, value, onChange, errorAt } = setting;
  return (
    <TextInput
      {...words}
      name={name}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={errorAt()}
      autoComplete="off"
      spellCheck={!isCode}
      autoCapitalize={isCode ? "none" : undefined}
      classNames={isCode ? { input: classes.mono ?? "" } : {}}
    />
  );
}
