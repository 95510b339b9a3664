import type { JsonValue } from "@callhook/core";
import type { ExpectedValue } from "./business.ts";

/** Whether a value that was sent is the expected one; how a text is capitalised makes no difference. */
export function fitsValue(expected: ExpectedValue, actual: JsonValue | undefined): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => fitsValue(item, actual[index]))
    );
  }
  if (typeof expected !== "object") return asText(actual) === asText(expected);
  if (actual === undefined) return false;
  if ("digits" in expected) return asText(actual).replaceAll(/\D/g, "").endsWith(expected.digits);
  if ("oneOf" in expected) return expected.oneOf.some((one) => asText(one) === asText(actual));
  return expected.includes.every((piece) => asText(actual).includes(piece.toLowerCase()));
}

function asText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return "";
  return (typeof value === "object" ? JSON.stringify(value) : String(value)).toLowerCase().trim();
}
