import { z } from "zod";

/** What the tools of a library can be sorted by. Tools that have no such value come last in both directions. */
export const librarySortSchema = z.enum(
  ["created", "name", "last-used", "last-changed", "success-rate"],
  "Sort by created, name, last-used, last-changed or success-rate.",
);
export type LibrarySort = z.infer<typeof librarySortSchema>;

export const sortDirectionSchema = z.enum(
  ["ascending", "descending"],
  "An order is ascending or descending.",
);
export type SortDirection = z.infer<typeof sortDirectionSchema>;

/** The direction that is meant where none is given: newest first, names from A, and the worst rate first. */
export function usualDirection(sort: LibrarySort): SortDirection {
  return sort === "name" || sort === "success-rate" ? "ascending" : "descending";
}
