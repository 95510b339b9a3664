import { type PolicyRule, weekdays } from "@callhook/core";

/** Opening hours as most have them, on the clock of whoever writes the rule. */
export function usualHours(): Extract<PolicyRule, { rule: "business-hours" }> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    rule: "business-hours",
    timeZone,
    days: weekdays.slice(0, 5),
    from: "08:00",
    to: "18:00",
    mode: "enforce",
  };
}

/** Every kind of rule but opening hours, which have a section of their own. */
export const ruleTypes: readonly {
  value: PolicyRule["rule"];
  label: string;
  blank: (keys: readonly string[]) => PolicyRule;
}[] = [
  {
    value: "at-most",
    label: "At most so often in one call",
    blank: () => ({ rule: "at-most", count: 1, mode: "enforce" }),
  },
  {
    value: "after",
    label: "Only after another tool",
    blank: () => ({ rule: "after", functionName: "", mode: "enforce" }),
  },
  {
    value: "arguments",
    label: "Only with certain values",
    blank: ([key = ""]) => ({
      rule: "arguments",
      conditions: [{ path: key, operator: "at-most", value: 200 }],
      mode: "enforce",
    }),
  },
  {
    value: "caller-verified",
    label: "Only for a verified caller",
    blank: () => ({ rule: "caller-verified", mode: "enforce" }),
  },
  { value: "business-hours", label: "Only in certain hours", blank: usualHours },
];
