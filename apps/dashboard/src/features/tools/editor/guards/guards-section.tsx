import { useWatch, useFormContext } from "react-hook-form";
import type { ToolForm } from "../../model/tool-form.ts";
import { useSetting } from "../fields/use-setting.ts";
import { FoldedSection } from "../sections/folded-section.tsx";
import { ConfirmationField } from "./confirmation-field.tsx";
import { RulesField } from "./rules-field.tsx";
import { summariseGuards } from "./summarise-guards.ts";

/** What has to be so before it runs: the caller's yes, and the rules of the business. */
export function GuardsSection() {
  const { control } = useFormContext<ToolForm>();
  const parameters = useWatch({ control, name: "parameters" });
  const confirmation = useSetting("confirmation");
  const rules = useSetting("rules");
  const keys = parameters.map(({ key }) => key).filter((key) => key !== "");
  return (
    <FoldedSection
      id="guards"
      title="Confirmation and rules"
      lead="Held by the engine, whatever the conversation says: nothing runs without the yes, and no rule can be talked away."
      summary={summariseGuards({ confirmation: confirmation.value, rules: rules.value })}
    >
      <ConfirmationField setting={confirmation} keys={keys} />
      <RulesField setting={rules} keys={keys} />
    </FoldedSection>
  );
}
