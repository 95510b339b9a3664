import { customType, json, timestamp } from "drizzle-orm/pg-core";

/** Milliseconds, as JavaScript keeps them, so that a time read back and used in a cursor is the same time. */
export function moment(name: string) {
  return timestamp(name, { withTimezone: true, precision: 3, mode: "date" });
}

/** `json` and never `jsonb`, which refuses NUL characters and lone surrogates that people and endpoints do send. */
export function jsonValue(name: string) {
  return json(name).$type<unknown>();
}

/** Bytes as they are. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
