import { personalDataKinds, placeholderOf } from "../redaction/personal-data.ts";
import type { JsonValue } from "./json-value.ts";

/** What stands on record where a secret or a hidden value was: `[secret]`, `[hidden]`, `[redacted]`, `[masked]`. */
const mark = /\[(?:secret|hidden|redacted|masked)(?: [^[\]]+)?\]/i;
const placeholders = personalDataKinds.map(placeholderOf);

/** Dot paths of everything in a recorded value that is not what it was, personal data that was replaced among it. */
export function redactedPaths(value: JsonValue, path: string[] = []): string[] {
  if (typeof value === "string") return isRedacted(value) ? [path.join(".")] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => redactedPaths(part, [...path, key]));
}

function isRedacted(text: string): boolean {
  return mark.test(text) || placeholders.some((placeholder) => text.includes(placeholder));
}
