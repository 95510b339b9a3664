import type { Confirmation, PolicyRule } from "@callhook/core";
import { ruleTypes } from "./rule-types.ts";

/** "Asks the caller first · At most so often in one call". Opening hours are told where they are set. */
export function summariseGuards(guards: { confirmation: Confirmation; rules: PolicyRule[] }): string {
  const { confirmation, rules } = guards;
  const asking = {
    never: "Runs without asking",
    always: "Asks the caller first",
    when: "Asks the caller first in some cases",
  }[confirmation.mode];
  const first = rules.findIndex(({ rule }) => rule === "business-hours");
  const others = rules.filter((_, index) => index !== first);
  if (others.length === 0) return `${asking} · no rules`;
  const named = others.map(({ rule }) => ruleTypes.find(({ value }) => value === rule)?.label ?? rule);
  return [asking, ...new Set(named)].join(" · ");
}
