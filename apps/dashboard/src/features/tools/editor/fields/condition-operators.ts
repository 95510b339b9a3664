import type { ConditionOperator } from "@callhook/core";

const labels: Record<ConditionOperator, string> = {
  equals: "is",
  "not-equals": "is not",
  exists: "is there",
  missing: "is missing",
  contains: "contains",
  "one-of": "is one of",
  "greater-than": "is more than",
  "less-than": "is less than",
  "at-least": "is at least",
  "at-most": "is at most",
};

/** Every comparison in words, so that a condition reads like a sentence. */
export const conditionOperators = Object.entries(labels).map(([value, label]) => ({
  value: value as ConditionOperator,
  label,
}));
