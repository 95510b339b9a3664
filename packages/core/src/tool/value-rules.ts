import type { ArgumentValue } from "./argument-value.ts";
import { kindRule } from "./kinds/value-kind.ts";
import { limitRules } from "./limit-rules.ts";
import type { ParameterLocation } from "./parameter.ts";
import type { ValueRule } from "./value-rule.ts";
import type { ParameterType, ValueProperty, ValueShape } from "./value-shape.ts";

export type { ArgumentValue };

/** A value that is wanted somewhere: a parameter, a property of an object, an item of a list. */
export type WantedValue = ValueShape & {
  description: string;
  required: boolean;
  /** Where a parameter travels; what is inside of one has no place of its own. */
  location?: ParameterLocation | undefined;
};

/** What is wanted of each item of a list: an item that is there says something. */
export function wantedItem({ items, description }: WantedValue): WantedValue {
  return { ...(items ?? { type: "string" }), description, required: true };
}

/** A value that has a default can always be left out. */
export function mustBeGiven(wanted: WantedValue): boolean {
  return wanted.required && wanted.default === undefined;
}

export function wantedProperties({ properties = [] }: WantedValue): readonly ValueProperty[] {
  return properties;
}

/**
 * The one table of types. All that explains a value, checks it or shows it to a model is made from it and
 * from `valueRules`.
 */
export const typeRules: Record<ParameterType, { words: string; accepts(value: unknown): boolean }> = {
  string: { words: "must be text", accepts: (value) => typeof value === "string" },
  number: {
    words: "must be a single number in digits, such as 2 or 2.5",
    accepts: (value) => typeof value === "number" && Number.isFinite(value),
  },
  integer: {
    words: "must be a single whole number in digits, such as 2",
    accepts: (value) => Number.isSafeInteger(value),
  },
  boolean: { words: "must be true or false", accepts: (value) => typeof value === "boolean" },
  array: { words: 'must be a list, such as ["first", "second"]', accepts: (value) => Array.isArray(value) },
  object: {
    words: 'must be an object, such as {"name": "value"}',
    accepts: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  },
};

export function valueRules(wanted: WantedValue): ValueRule[] {
  const { type, required, location, options } = wanted;
  const rules: ValueRule[] = [];
  if (options !== undefined) rules.push(oneOf(options));
  if (type === "array" && required) rules.push(holdsSomething);
  if (type === "string" && required) rules.push(saysSomething);
  rules.push(...limitRules(wanted));
  if (wanted.kind !== undefined) rules.push(kindRule(wanted.kind));
  if (type !== "string") return rules;
  if (location === "path") rules.push(fillsSegment, cannotClimb);
  if (location === "header") rules.push(fitsHeader);
  return rules;
}

function oneOf(options: readonly (string | number)[]): ValueRule {
  const words = `must be one of ${options.map((option) => JSON.stringify(option)).join(", ")}`;
  return { accepts: (value) => options.some((option) => option === value), words, shown: { enum: options } };
}

const holdsSomething: ValueRule = {
  accepts: (value) => !Array.isArray(value) || value.length > 0,
  words: null,
};
const saysSomething: ValueRule = {
  accepts: (value) => typeof value !== "string" || value.trim() !== "",
  words: null,
};
/** An empty segment would be another path. */
const fillsSegment: ValueRule = { accepts: (value) => value !== "", words: null };
/** `.` and `..` have no safe spelling in a URL: every parser walks them, so they would climb to another path. */
const cannotClimb: ValueRule = {
  accepts: (value) => value !== "." && value !== "..",
  words: 'must be something other than "." and ".."',
};
/**
 * A line break in a header's value would start another header, or a request of the speaker's own. Beyond
 * Latin-1 a header has no characters, and the spaces around it are lost on the way.
 */
const fitsHeader: ValueRule = {
  accepts: (value) => typeof value !== "string" || /^(?![\t ])[\t\x20-\x7e\x80-\xff]*(?<![\t ])$/.test(value),
  words: "must be one line of plain text, in Latin letters",
};
