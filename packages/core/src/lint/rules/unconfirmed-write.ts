import type { ToolDraft } from "../../tool/tool-draft.ts";
import type { LintRule } from "../lint-rule.ts";

/** What costs somebody something, or cannot be taken back. */
const grave = new Set(
  "book charge pay refund cancel delete order purchase buy transfer reserve schedule reschedule remove terminate".split(
    " ",
  ),
);

/** A misheard word must not book, charge or cancel anything. */
export const unconfirmedWrite: LintRule = {
  name: "unconfirmed-write",
  check: ({ draft, nameWords, effect }) => {
    const verb = nameWords[0] ?? "";
    const isGrave = grave.has(verb) || draft.method === "DELETE";
    if (effect === "read" || !isGrave || isAsked(draft)) return [];
    const message = "This cannot simply be taken back. Have the caller say yes before it runs.";
    const fix = {
      label: "Ask for a yes first",
      patch: [{ path: "confirmation", value: { mode: "always" } }],
    };
    return [{ severity: "warning", path: "confirmation", message, fix }];
  },
};

/** Of everybody, or of each agent that may use it. */
function isAsked({ confirmation, overrides, agentTargets }: ToolDraft): boolean {
  return agentTargets.every((agent) => (overrides[agent]?.confirmation ?? confirmation).mode !== "never");
}
