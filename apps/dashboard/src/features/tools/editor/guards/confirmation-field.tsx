import type { Confirmation } from "@callhook/core";
import { Textarea } from "@mantine/core";
import { ChoiceField } from "../fields/choice-field.tsx";
import { ConditionsField } from "../fields/conditions-field.tsx";
import { partOf } from "../fields/part-of.ts";
import type { Setting } from "../fields/use-setting.ts";

const modes: readonly { value: Confirmation["mode"]; label: string }[] = [
  { value: "never", label: "Never: it runs at once" },
  { value: "always", label: "Always: the caller has to say yes" },
  { value: "when", label: "Only when…" },
];

type ConfirmationFieldProps = { setting: Setting<Confirmation>; keys: readonly string[] };

/** Whether the caller is asked first, when, and in which words. */
export function ConfirmationField({ setting, keys }: ConfirmationFieldProps) {
  const { value, onChange } = setting;
  function choose(mode: Confirmation["mode"]) {
    const question = value.mode === "never" ? undefined : value.question;
    if (mode === "never") return onChange({ mode });
    const asked = question === undefined ? {} : { question };
    if (mode === "always") return onChange({ mode, ...asked });
    const conditions = [{ path: keys[0] ?? "", operator: "equals" as const, value: "" }];
    return onChange({ mode, conditions, ...asked });
  }
  return (
    <>
      <ChoiceField
        setting={{ ...partOf(setting, "mode"), onChange: choose }}
        label="Ask the caller first"
        choices={modes}
      />
      {value.mode === "when" ? (
        <ConditionsField
          setting={partOf({ ...setting, value }, "conditions")}
          label="Ask when all of these hold"
          description="Of the values that the tool is called with."
          paths={keys}
        />
      ) : null}
      {value.mode === "never" ? null : <QuestionField setting={{ ...setting, value }} keys={keys} />}
    </>
  );
}

type Asked = Exclude<Confirmation, { mode: "never" }>;

function QuestionField({ setting, keys }: { setting: Setting<Asked>; keys: readonly string[] }) {
  const { value, name, onChange, errorAt } = setting;
  const write = (question: string) => {
    const { question: _, ...others } = value;
    onChange(question === "" ? others : { ...others, question });
  };
  return (
    <Textarea
      label="The question (optional)"
      description={`${keys.length === 0 ? "" : `Write {${keys[0]}} for what was said. `}Without one, all values are read back.`}
      name={`${name}.question`}
      value={value.question ?? ""}
      onChange={(event) => write(event.currentTarget.value)}
      placeholder={keys.length === 0 ? "Shall I go ahead?" : `Shall I go ahead with {${keys[0]}}?`}
      error={errorAt("question")}
      autosize
      minRows={1}
      maxRows={4}
    />
  );
}
