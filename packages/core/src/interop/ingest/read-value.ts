import { type JsonValue, jsonValueSchema } from "../../execution/json-value.ts";

/** A JSON object or list that a platform sends as text, as the value it is; all else, or what is too deep, as it was written. */
function valueOfText(text: string): JsonValue {
  // A number or a word stays text: `94110` is a place, and `02139` would not come back.
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    const parsed = jsonValueSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : text;
  } catch {
    return text;
  }
}

/** A value of unknown shape as JSON; what is no JSON, or too deep, is null. */
export function jsonOf(value: unknown): JsonValue {
  if (typeof value === "string") return valueOfText(value);
  const parsed = jsonValueSchema.safeParse(value ?? null);
  return parsed.success ? parsed.data : null;
}

/** The arguments of a tool call; none are an empty object. */
export function argumentsOf(value: unknown): JsonValue {
  const given = jsonOf(value);
  return given === null || given === "" ? {} : given;
}
