import { type PolicyRule, sayBusinessHours } from "@callhook/core";
import { Switch } from "@mantine/core";
import { itemOf } from "../fields/item-of.ts";
import { useSetting } from "../fields/use-setting.ts";
import { RuleCommonFields } from "../guards/rule-common-fields.tsx";
import { usualHours } from "../guards/rule-types.ts";
import { FoldedSection } from "../sections/folded-section.tsx";
import { HoursFields } from "./hours-fields.tsx";
import { summariseHours } from "./summarise-hours.ts";

/** When the tool may be used. It is one of the tool's rules; here it is a switch and a plain sentence. */
export function AvailabilitySection() {
  const rules = useSetting("rules");
  const index = rules.value.findIndex(({ rule }) => rule === "business-hours");
  const rule = rules.value[index];
  const hours = rule?.rule === "business-hours" ? rule : null;
  const toggle = (isLimited: boolean) =>
    rules.onChange(isLimited ? [...rules.value, usualHours()] : rules.value.toSpliced(index, 1));
  return (
    <FoldedSection
      id="availability"
      title="Availability"
      lead="Outside of these hours the tool answers with a sentence instead of calling your endpoint."
      summary={summariseHours(hours)}
    >
      <Switch
        checked={hours !== null}
        onChange={(event) => toggle(event.currentTarget.checked)}
        label="Only at certain hours"
        description="The agent still knows the tool, so that it can tell the caller when it will work again."
      />
      {hours === null ? null : (
        <>
          <HoursFields setting={{ ...itemOf<PolicyRule>(rules, index, hours), value: hours }} />
          <RuleCommonFields
            setting={itemOf<PolicyRule>(rules, index, hours)}
            placeholder={isComplete(hours) ? `This can be done only ${sayBusinessHours(hours)}.` : ""}
          />
        </>
      )}
    </FoldedSection>
  );
}

/** Half a time zone cannot be said. */
function isComplete({ days, from, to }: Extract<PolicyRule, { rule: "business-hours" }>): boolean {
  return days.length > 0 && [from, to].every((time) => /^\d\d:\d\d$/.test(time));
}
