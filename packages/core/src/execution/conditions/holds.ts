import type { Condition, ConditionOperator } from "../../tool/condition.ts";
import type { JsonValue } from "../json-value.ts";
import { valuesAt } from "./values-at.ts";

/**
 * Whether a condition holds for a value. What is not there counts as null, and null as missing. Where the
 * path has a `*`, it holds if it holds for any item; `missing` is the opposite of `exists` all the same.
 */
export function holds({ condition, value }: { condition: Condition; value: JsonValue }): boolean {
  const { path, operator, value: expected } = condition;
  const found = valuesAt(value, path);
  if (operator === "missing") return found.every((actual) => actual === null);
  if (found.length === 0) return compare(operator, { actual: null, expected });
  return found.some((actual) => compare(operator, { actual, expected }));
}

type Comparison = { actual: JsonValue; expected: Condition["value"] };

function compare(operator: Exclude<ConditionOperator, "missing">, { actual, expected }: Comparison): boolean {
  switch (operator) {
    case "exists":
      return actual !== null;
    case "equals":
      return isSame(actual, expected);
    case "not-equals":
      return !isSame(actual, expected);
    case "contains":
      return contains(actual, expected);
    case "one-of":
      return isOneOf(actual, expected);
    case "greater-than":
      return orderOf(actual, expected) > 0;
    case "less-than":
      return orderOf(actual, expected) < 0;
    case "at-least":
      return orderOf(actual, expected) >= 0;
    case "at-most":
      return orderOf(actual, expected) <= 0;
  }
}

/** `"42"` is 42 and `"true"` is true: how an endpoint or a form writes a value does not matter. Two texts are compared as texts. */
function isSame(actual: JsonValue | undefined, expected: JsonValue | undefined): boolean {
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return actual.length === expected.length && actual.every((item, index) => isSame(item, expected[index]));
  }
  if (actual === expected) return true;
  if (typeof actual === "boolean" || typeof expected === "boolean") {
    return typeof actual !== "object" && typeof expected !== "object" && String(actual) === String(expected);
  }
  if (typeof actual === "string" && typeof expected === "string") return false;
  return asNumber(actual) === asNumber(expected);
}

function isOneOf(actual: JsonValue, expected: Condition["value"]): boolean {
  return Array.isArray(expected) ? expected.some((one) => isSame(actual, one)) : isSame(actual, expected);
}

function contains(actual: JsonValue, expected: Condition["value"]): boolean {
  if (Array.isArray(actual)) return actual.some((item) => isSame(item, expected));
  return typeof actual === "string" && typeof expected !== "object" && actual.includes(String(expected));
}

/** Above, below or equal to zero as for sorting; NaN, which no comparison holds for, where one is no number. */
function orderOf(actual: JsonValue, expected: Condition["value"]): number {
  return asNumber(actual) - asNumber(expected);
}

const writtenNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** NaN, which equals nothing, for what is no number, and for text that a number would not keep: `007`, `12 or 13`. */
function asNumber(value: JsonValue | undefined): number {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !writtenNumber.test(value)) return Number.NaN;
  const number = Number(value);
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? Number.NaN : number;
}
