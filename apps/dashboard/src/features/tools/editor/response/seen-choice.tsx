import type { ResponseMapping } from "@callhook/core";
import { ChoiceField } from "../fields/choice-field.tsx";
import type { Setting } from "../fields/use-setting.ts";
import type { Audience } from "./audience.ts";
import { setFields } from "./change-mapping.ts";
import { seenBy } from "./mapping-of-field.ts";

type SeenChoiceProps = {
  setting: Setting<ResponseMapping>;
  audience: Audience;
  /** Every field that is known. */
  all: readonly string[];
};

type Choice = "same" | "everything" | "chosen";

/** Whether somebody sees the whole answer, chosen fields, or what everybody sees. */
export function SeenChoice({ setting, audience, all }: SeenChoiceProps) {
  const { value: mapping, name, onChange, errorAt } = setting;
  const own = audience === "everybody" ? mapping.fields : mapping.fieldsFor[audience];
  const chosen: Choice = own === undefined ? "same" : own === null ? "everything" : "chosen";
  const choose = (choice: Choice) => {
    const listed = seenBy(mapping, audience) ?? [...all];
    onChange(setFields(mapping, audience, { same: undefined, everything: null, chosen: listed }[choice]));
  };
  const part = audience === "everybody" ? "fields" : `fieldsFor.${audience}`;
  return (
    <ChoiceField
      setting={{ name: `${name}.${part}`, value: chosen, onChange: choose, errorAt: () => errorAt(part) }}
      label={audience === "everybody" ? "The agent sees" : `The ${audience} sees`}
      choices={[
        ...(audience === "everybody"
          ? [{ value: "everything" as const, label: "The whole answer" }]
          : [{ value: "same" as const, label: "The same as everybody" }]),
        { value: "chosen", label: "Only the chosen fields" },
      ]}
    />
  );
}
