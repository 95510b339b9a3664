import type { ArgumentValue } from "../../tool/arguments-schema.ts";

/** A value as it is written outside of JSON. A list or an object has no such form and stays JSON. */
export function textOf(value: ArgumentValue): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
