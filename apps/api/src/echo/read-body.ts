import { type JsonValue, jsonValueSchema } from "@callhook/core";

/** A body as a value where its content type says how to read it, and otherwise as text; null for none. */
export function readBody(options: { text: string; contentType: string }): JsonValue {
  const { text, contentType } = options;
  if (text === "") return null;
  if (/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType)) return jsonOr(text);
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return entriesOf(new URLSearchParams(text));
  return text;
}

/** A name that is there several times has a list. */
export function entriesOf(search: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(search.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

function jsonOr(text: string): JsonValue {
  try {
    return jsonValueSchema.parse(JSON.parse(text));
  } catch {
    return text;
  }
}
