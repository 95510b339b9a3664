import { type LibrarySort, librarySortSchema, type SortDirection } from "@callhook/core";
import { sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import { formatCursor, readCursor, refusedCursor } from "../../cursor.ts";

/** What a list is sorted by: a number or text, null for rows that have none, which come last. */
export type SortKey = { expression: SQL; kind: "number" | "text" };

const positionSchema = z.tuple([
  librarySortSchema,
  z.enum(["ascending", "descending"]),
  z.union([z.number(), z.string().max(200), z.null()]),
  z.string().max(200),
]);

type Sorting = { sort: LibrarySort; direction: SortDirection; key: SortKey; id: SQL };

/** By the key, then by the id, so that no two rows are in the same place. */
export function sortedBy({ direction, key, id }: Sorting): SQL[] {
  const way = direction === "ascending" ? sql`asc` : sql`desc`;
  return [sql`${key.expression} ${way} nulls last`, sql`${id} ${way}`];
}

/** The condition that skips everything up to the cursor; undefined for the first page. */
export function afterSortCursor(sorting: Sorting & { cursor: string | undefined }): SQL | undefined {
  const { direction, key, id, cursor } = sorting;
  if (cursor === undefined) return undefined;
  const [value, lastId] = parse(cursor, sorting);
  const beyond = direction === "ascending" ? sql`>` : sql`<`;
  const { expression } = key;
  if (value === null) return sql`(${expression} is null and ${id} ${beyond} ${lastId})`;
  const last = key.kind === "number" ? sql`${value}::float8` : sql`${value}::text`;
  return sql`(${expression} ${beyond} ${last} or (${expression} = ${last} and ${id} ${beyond} ${lastId})
    or ${expression} is null)`;
}

export function formatSortCursor(options: {
  sort: LibrarySort;
  direction: SortDirection;
  value: number | string | null;
  id: string;
}): string {
  const { sort, direction, value, id } = options;
  return formatCursor([sort, direction, value, id]);
}

function parse(cursor: string, { sort, direction, key }: Sorting): [number | string | null, string] {
  const [sortThen, directionThen, value, id] = readCursor(cursor, positionSchema);
  if (sortThen !== sort || directionThen !== direction)
    throw refusedCursor("This cursor belongs to a list that was sorted in another way.");
  if (value !== null && typeof value !== (key.kind === "number" ? "number" : "string"))
    throw refusedCursor("This cursor is not one that this list has answered with.");
  return [value, id];
}
