import type { JsonValue } from "@callhook/core";

/** A value on one line, cut to `maximum` characters: `zip_code: 94110, urgent: true`. */
export function summarizeValue(value: JsonValue, maximum = 120): string {
  const text = oneLine(value);
  const characters = Array.from(text);
  return characters.length <= maximum ? text : `${characters.slice(0, maximum - 1).join("")}…`;
}

function oneLine(value: JsonValue): string {
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value)) return JSON.stringify(value);
  const entries = Object.entries(value);
  return entries.map(([key, entry]) => `${key}: ${nested(entry)}`).join(", ");
}

function nested(value: JsonValue): string {
  return value !== null && typeof value === "object" ? JSON.stringify(value) : String(value);
}
