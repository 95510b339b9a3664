import { effectOf, type ToolEffect } from "@callhook/core";
import { useFormContext, useWatch } from "react-hook-form";
import type { ToolForm } from "../../model/tool-form.ts";
import { ChoiceField } from "../fields/choice-field.tsx";
import classes from "../fields/fields.module.css";
import { NumberField } from "../fields/number-field.tsx";
import { OptionalNumberField } from "../fields/optional-number-field.tsx";
import { partOf } from "../fields/part-of.ts";
import { useSetting } from "../fields/use-setting.ts";
import { FoldedSection } from "../sections/folded-section.tsx";
import { effectWords } from "./effect-words.ts";
import { summariseRepeats } from "./summarise-repeats.ts";

/** What running it changes, and everything that follows: retries, repetition, memory, limits. */
export function RepeatsSection() {
  const { control } = useFormContext<ToolForm>();
  const method = useWatch({ control, name: "method" });
  const effect = useSetting("effect");
  const retries = useSetting("retries");
  const cache = useSetting("cacheSeconds");
  const repetition = useSetting("repetitionWindowSeconds");
  const limits = useSetting("limits");
  const settings = {
    method,
    effect: effect.value,
    retries: retries.value,
    cacheSeconds: cache.value,
    repetitionWindowSeconds: repetition.value,
    limits: limits.value,
  };
  const usual = effectWords[effectOf({ effect: null, method })].toLowerCase();
  return (
    <FoldedSection
      id="repeats"
      title="Retries and limits"
      lead="What running it changes decides what is safe to repeat. Nothing that writes is ever sent twice blindly."
      summary={summariseRepeats(settings)}
    >
      <ChoiceField
        setting={{
          ...effect,
          value: effect.value ?? "by-method",
          onChange: (value) => effect.onChange(value === "by-method" ? null : value),
        }}
        label="Effect"
        description="What running it changes at your end."
        choices={[{ value: "by-method" as const, label: `As ${method} usually does: ${usual}` }, ...effects]}
      />
      <div className={classes.columns}>
        <NumberField
          setting={retries}
          label="Retries"
          description="Tried again after a lost connection or a busy server, where that is safe. 0 to 5."
        />
        <NumberField
          setting={repetition}
          label="Same request again"
          description="For how long the same values in one call give the same answer. 0 is never."
          suffix=" s"
        />
        <NumberField
          setting={cache}
          label="Remember answers"
          description="For how long an answer is given again to any caller; only for what reads. 0 is never."
          suffix=" s"
        />
      </div>
      <div className={classes.columns}>
        <OptionalNumberField
          setting={partOf(limits, "callsPerMinute")}
          label="Calls a minute"
          placeholder="No limit of its own"
        />
        <OptionalNumberField
          setting={partOf(limits, "callsInFlight")}
          label="Calls at the same time"
          placeholder="No limit of its own"
        />
      </div>
    </FoldedSection>
  );
}

const effects = (["read", "idempotent-write", "write"] as const satisfies readonly ToolEffect[]).map(
  (value) => ({
    value,
    label: effectWords[value],
  }),
);
