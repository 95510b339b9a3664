import { type Condition, isSameValue } from "@callhook/core";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import editorClasses from "../editor.module.css";
import { conditionValueText, readConditionValue } from "./condition-value.ts";
import type { Setting } from "./use-setting.ts";

/** What a field is compared with, as it is typed; "1." is on its way to a number. */
export function ConditionValueField({ setting }: { setting: Setting<Condition> }) {
  const { name, value: condition, onChange, errorAt } = setting;
  const { operator, value } = condition;
  const [typed, setTyped] = useState(() => conditionValueText(value));
  if (operator === "exists" || operator === "missing") return <span />;
  const shown = isSameValue(readConditionValue(typed, operator), value) ? typed : conditionValueText(value);
  return (
    <TextInput
      label="Value"
      name={`${name}.value`}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange({ ...condition, value: readConditionValue(event.currentTarget.value, operator) });
      }}
      error={errorAt("value")}
      placeholder={operator === "one-of" ? "drain, leak, heater" : "true"}
      autoComplete="off"
      spellCheck={false}
      classNames={{ input: editorClasses.mono ?? "" }}
    />
  );
}
