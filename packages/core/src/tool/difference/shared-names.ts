import type { DraftPart } from "./draft-parts.ts";

type Parts = ReadonlyMap<string, DraftPart>;

/** The names of a field's parts that are in both drafts, in the order of the first. */
export function sharedNames({ field, of, and }: { field: string; of: Parts; and: Parts }): string[] {
  return [...of.values()].flatMap((part) =>
    part.field === field && part.name !== null && and.has(part.path) ? [part.name] : [],
  );
}
