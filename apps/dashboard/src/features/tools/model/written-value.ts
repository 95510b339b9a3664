import type { ParameterType, WrittenValue } from "@callhook/core";

/** What somebody wrote for a value of a type. What cannot be read stays text, so that the rules say what is wrong. */
export function writtenValue(type: ParameterType, text: string): WrittenValue | undefined {
  if (text.trim() === "") return undefined;
  if (type === "string") return text;
  const isWord = type === "boolean" && (text === "true" || text === "false");
  if (isWord) return text === "true";
  return readJson(text.trim()) ?? text;
}

/** The same, as it would be written. */
export function textOfValue(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function readJson(text: string): WrittenValue | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value === null ? undefined : asWritten(value);
  } catch {
    return undefined;
  }
}

/** JSON beside null is a written value; a null within one, or one too deep, is refused by the rules of a draft. */
function asWritten(value: unknown): WrittenValue {
  return value as WrittenValue;
}
