import { wordsOfKey } from "./draft-parts.ts";

/** A value of a draft as people read it; null where there is none. */
export function valueWords(value: unknown): string | null {
  if (typeof value === "number") return Number.isNaN(value) ? null : String(value);
  if (typeof value === "string") return value === "" ? "empty" : value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(itemWords).join(", ");
  return typeof value === "object" && value !== null ? objectWords(value) : null;
}

function objectWords(value: object): string {
  const members = Object.entries(value).flatMap(([key, member]) => {
    const words = valueWords(member);
    return words === null ? [] : [`${wordsOfKey(key)}: ${words}`];
  });
  return members.length === 0 ? "none" : members.join("; ");
}

function itemWords(item: unknown): string {
  const words = valueWords(item) ?? "nothing";
  return typeof item === "object" && item !== null ? `(${words})` : words;
}
