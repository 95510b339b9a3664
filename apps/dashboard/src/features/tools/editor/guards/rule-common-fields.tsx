import type { PolicyRule } from "@callhook/core";
import { ChoiceField } from "../fields/choice-field.tsx";
import { partOf } from "../fields/part-of.ts";
import { TextField } from "../fields/text-field.tsx";
import type { Setting } from "../fields/use-setting.ts";

type RuleCommonFieldsProps = { setting: Setting<PolicyRule>; placeholder?: string };

/** Whether a rule refuses or only notes, and what the agent says when it refuses. */
export function RuleCommonFields({ setting, placeholder }: RuleCommonFieldsProps) {
  const { value, name, onChange, errorAt } = setting;
  const write = (message: string) => {
    const { message: _, ...others } = value;
    onChange(message === "" ? others : { ...others, message });
  };
  return (
    <>
      <ChoiceField
        setting={partOf(setting, "mode")}
        label="When it does not hold"
        choices={[
          { value: "enforce", label: "Refuse to run" },
          { value: "observe", label: "Run, and note it (to try the rule out)" },
        ]}
      />
      <TextField
        setting={{
          name: `${name}.message`,
          value: value.message ?? "",
          onChange: write,
          errorAt: () => errorAt("message"),
        }}
        label="What the agent is told (optional)"
        placeholder={placeholder ?? "A sentence of ours"}
      />
    </>
  );
}
