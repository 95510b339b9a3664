import type { Condition } from "@callhook/core";

type Value = Condition["value"];
type Scalar = Exclude<Value, unknown[]>;

/** What somebody typed → the value that is compared: numbers, true and false as such, the rest as text. */
export function readConditionValue(text: string, operator: Condition["operator"]): Value {
  if (operator === "exists" || operator === "missing") return null;
  if (operator !== "one-of") return readScalar(text);
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(readScalar);
}

/** The value as it is typed; text that looks like something else stands in quotes. */
export function conditionValueText(value: Value): string {
  return Array.isArray(value) ? value.map(scalarText).join(", ") : scalarText(value);
}

function readScalar(text: string): Scalar {
  const typed = text.trim();
  if (/^-?\d+(?:\.\d+)?$/.test(typed)) return Number(typed);
  if (typed === "true" || typed === "false") return typed === "true";
  if (typed === "null") return null;
  return /^".*"$/.test(typed) ? typed.slice(1, -1) : text;
}

function scalarText(value: Scalar): string {
  if (typeof value !== "string") return String(value);
  return readScalar(value) === value ? value : `"${value}"`;
}
