import { longestMatched, matchesPattern } from "./safe-pattern.ts";
import { textFormats } from "./text-format.ts";
import type { ValueLimits } from "./value-limits.ts";
import type { ValueRule } from "./value-rule.ts";

type Limit<Field extends keyof ValueLimits> = (value: NonNullable<ValueLimits[Field]>) => ValueRule;

/** One rule for each limit: what it takes, its words, and what the model is shown of it. */
const limits: { [Field in Enforced]: Limit<Field> } = {
  minimum: (minimum) => ({
    accepts: (value) => typeof value !== "number" || value >= minimum,
    words: `must be at least ${minimum}`,
    shown: { minimum },
  }),
  maximum: (maximum) => ({
    accepts: (value) => typeof value !== "number" || value <= maximum,
    words: `must be at most ${maximum}`,
    shown: { maximum },
  }),
  minLength: (minLength) => ({
    accepts: (value) => typeof value !== "string" || lengthOf(value) >= minLength,
    words: `must be at least ${counted(minLength, "character")} long`,
    shown: { minLength },
  }),
  maxLength: (maxLength) => ({
    accepts: (value) => typeof value !== "string" || lengthOf(value) <= maxLength,
    words: `must be at most ${counted(maxLength, "character")} long`,
    shown: { maxLength },
  }),
  pattern: (pattern) => ({
    accepts: (value) => typeof value !== "string" || matchesPattern(pattern, value),
    words: `must match the pattern ${pattern}, in at most ${longestMatched} characters`,
    shown: { pattern },
  }),
  format: (format) => ({
    accepts: (value) => typeof value !== "string" || textFormats[format].schema.safeParse(value).success,
    words: `must be ${textFormats[format].words}`,
    shown: { format },
  }),
  minItems: (minItems) => ({
    accepts: (value) => !Array.isArray(value) || value.length >= minItems,
    words: `must have at least ${counted(minItems, "item")}`,
    shown: { minItems },
  }),
  maxItems: (maxItems) => ({
    accepts: (value) => !Array.isArray(value) || value.length <= maxItems,
    words: `must have at most ${counted(maxItems, "item")}`,
    shown: { maxItems },
  }),
};

type Enforced = Exclude<keyof ValueLimits, "default" | "examples" | "kind" | "allowedFrom">;

export function limitRules(wanted: ValueLimits): ValueRule[] {
  return [
    ...ruleOf(limits.minimum, wanted.minimum),
    ...ruleOf(limits.maximum, wanted.maximum),
    ...ruleOf(limits.minLength, wanted.minLength),
    ...ruleOf(limits.maxLength, wanted.maxLength),
    ...ruleOf(limits.pattern, wanted.pattern),
    ...ruleOf(limits.format, wanted.format),
    ...ruleOf(limits.minItems, wanted.minItems),
    ...ruleOf(limits.maxItems, wanted.maxItems),
  ];
}

function ruleOf<Value>(limit: (value: Value) => ValueRule, value: Value | undefined): ValueRule[] {
  return value === undefined ? [] : [limit(value)];
}

/** As JSON Schema counts, and a person. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
