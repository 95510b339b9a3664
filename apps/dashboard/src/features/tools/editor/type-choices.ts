import type { ParameterType } from "@callhook/core";

const labels: Record<ParameterType, string> = {
  string: "Text",
  number: "Number",
  integer: "Whole number",
  boolean: "Yes or no",
  array: "List",
  object: "Object",
};

const types = [
  "string",
  "number",
  "integer",
  "boolean",
  "array",
  "object",
] as const satisfies ParameterType[];

/** The types as a list to choose from. */
export const typeChoices = types.map((value) => ({ value, label: labels[value] }));
