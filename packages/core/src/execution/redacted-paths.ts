import type { JsonValue } from "./json-value.ts";

/** What stands on record where a secret or a hidden value was: `[secret]`, `[hidden]`, `[redacted]`, `[masked]`. */
const mark = /\[(?:secret|hidden|redacted|masked)(?: [^[\]]+)?\]/i;

/** Dot paths of everything in a recorded value that is not what it was. */
export function redactedPaths(value: JsonValue, path: string[] = []): string[] {
  if (typeof value === "string") return mark.test(value) ? [path.join(".")] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => redactedPaths(part, [...path, key]));
}
