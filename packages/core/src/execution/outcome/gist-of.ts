import type { JsonValue } from "../json-value.ts";

const longestGist = 200;
/** Where endpoints say in words what went wrong, RFC 9457 among them; in order of use to a person. */
const tellingFields = ["detail", "message", "error_description", "error", "errors", "reason", "title"];
/** `{ "errors": [{ "error": { "message": … } }] }` is as deep as anybody goes. */
const deepestField = 4;

/** What an endpoint says about a failure in at most 200 characters; null where it says nothing in words. */
export function gistOf(value: JsonValue): string | null {
  const said = wordsIn(value, 0);
  if (said === null) return null;
  if (said.length <= longestGist) return said;
  // Never half a character.
  return `${said.slice(0, longestGist - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

function wordsIn(value: JsonValue | undefined, depth: number): string | null {
  if (typeof value === "string") return value.replaceAll(/\s+/g, " ").trim() || null;
  if (typeof value !== "object" || value === null || depth > deepestField) return null;
  if (Array.isArray(value)) return wordsIn(value[0], depth + 1);
  for (const field of tellingFields) {
    const words = Object.hasOwn(value, field) ? wordsIn(value[field], depth + 1) : null;
    if (words !== null) return words;
  }
  return null;
}
