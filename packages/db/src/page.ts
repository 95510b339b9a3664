import { CallhookError } from "@callhook/core";
import { and, eq, lt, lte, or, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { formatCursor, readCursor } from "./cursor.ts";

/** One page of a list; `nextCursor` is opaque and null on the last page. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };

/** `limit` is 25 when left out, and 100 at most. */
export type PageRequest = { cursor?: string | undefined; limit?: number | undefined };

/** Where a page begins: after this row, in a list that is sorted newest first and then by id. */
export type Position = { at: Date; id: string };

const defaultLimit = 25;
const maximumLimit = 100;
const positionSchema = z.tuple([z.iso.datetime(), z.string().max(200)]);

/** How many rows to ask for: one more than fit, which tells whether another page follows. */
export function pageSize({ limit = defaultLimit }: PageRequest): number {
  const isValid = Number.isInteger(limit) && limit >= 1 && limit <= maximumLimit;
  if (isValid) return limit;
  const message = `limit must be a whole number from 1 to ${maximumLimit}.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "limit", message }] });
}

/** The condition that skips everything up to the cursor; undefined for the first page. */
export function afterCursor(options: {
  cursor: string | undefined;
  at: AnyPgColumn;
  id: AnyPgColumn;
}): SQL | undefined {
  const { cursor, at, id } = options;
  if (cursor === undefined) return undefined;
  const position = positionOf(cursor);
  return and(
    // Implied by the next line, and stated because an index can start from it.
    lte(at, position.at),
    or(lt(at, position.at), and(eq(at, position.at), lt(id, position.id))),
  );
}

/** Cuts the surplus row off and turns the last one that stays into a cursor. */
export function toPage<Row, Item>(options: {
  rows: Row[];
  size: number;
  position: (row: Row) => Position;
  item: (row: Row) => Item;
}): Page<Item> {
  const { rows, size, position, item } = options;
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const hasMore = rows.length > size && last !== undefined;
  return { items: shown.map(item), nextCursor: hasMore ? cursorOf(position(last)) : null };
}

/** The cursor of a page that begins after this row. */
export function cursorOf({ at, id }: Position): string {
  return formatCursor([at.toISOString(), id]);
}

/** Where the page of this cursor begins. */
export function positionOf(cursor: string): Position {
  const [at, id] = readCursor(cursor, positionSchema);
  return { at: new Date(at), id };
}
