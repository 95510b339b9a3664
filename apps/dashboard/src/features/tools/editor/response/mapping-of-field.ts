import { pathCovers, type ResponseMapping } from "@callhook/core";
import type { Audience } from "./audience.ts";

/** What a mapping says about one field. */
export type FieldMapping = { isSeen: boolean; isHidden: boolean; variable: string | null };

export function mappingOfField(
  mapping: ResponseMapping,
  field: { path: string; audience: Audience },
): FieldMapping {
  const { path, audience } = field;
  const seen = seenBy(mapping, audience);
  const isHidden = mapping.hidden.some((hidden) => pathCovers(hidden, path));
  const saved = mapping.save.find((entry) => entry.path === savePathOf(path));
  return {
    isSeen: !isHidden && (seen === null || seen.some((shown) => pathCovers(shown, path))),
    isHidden,
    variable: saved?.variable ?? null,
  };
}

/** The fields that somebody sees; null is all of them. */
export function seenBy({ fields, fieldsFor }: ResponseMapping, audience: Audience): string[] | null {
  return (audience === "everybody" ? undefined : fieldsFor[audience]) ?? fields;
}

/** A variable holds one value: of a list, that of the first item. */
export function savePathOf(path: string): string {
  return path.replaceAll("*", "0");
}
