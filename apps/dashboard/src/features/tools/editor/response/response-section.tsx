import { use } from "react";
import { ChoiceField } from "../fields/choice-field.tsx";
import { ConditionsField } from "../fields/conditions-field.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { partOf } from "../fields/part-of.ts";
import { useSetting } from "../fields/use-setting.ts";
import { FoldedSection } from "../sections/folded-section.tsx";
import { LastAnswerContext } from "./last-answer.ts";
import { MappingField } from "./mapping-field.tsx";
import { sampleFields } from "./sample-fields.ts";
import { summariseResponse } from "./summarise-response.ts";

/** What counts as a success, and what becomes of the answer on its way to the agent. */
export function ResponseSection() {
  const successWhen = useSetting("successWhen");
  const response = useSetting("response");
  const errorExposure = useSetting("errorExposure");
  const answer = use(LastAnswerContext);
  return (
    <FoldedSection
      id="response"
      title="Response"
      lead="What counts as a success, and which of its fields reach the agent, stay hidden, or become variables."
      summary={summariseResponse({
        successWhen: successWhen.value,
        response: response.value,
        errorExposure: errorExposure.value,
      })}
    >
      <MappingField setting={response} />
      <ConditionsField
        setting={successWhen}
        label="It is a success when"
        description="For endpoints that answer 200 with an error inside. Without a condition, every 2xx is a success."
        paths={sampleFields(answer).map(({ path }) => path)}
      />
      <NumberField
        setting={partOf(response, "maxBytes")}
        label="Budget"
        description="What the agent sees at most, in bytes of JSON; more is cut at the tail of lists. Usually 8192."
      />
      <ChoiceField
        setting={errorExposure}
        label="What the agent learns of a failure"
        choices={[
          { value: "auto", label: "What helps: a true sentence and the way on" },
          { value: "summarised", label: "The gist of what the endpoint said" },
          { value: "passthrough", label: "All that the endpoint said" },
          { value: "hidden", label: "Only that it failed" },
        ]}
      />
    </FoldedSection>
  );
}
