import { pathCovers, type ResponseMapping } from "@callhook/core";
import type { Audience } from "./audience.ts";
import { savePathOf, seenBy } from "./mapping-of-field.ts";

/** Where a click was: for whom, on which field, among all the fields that are shown. */
export type Click = { audience: Audience; path: string; all: readonly string[] };

/** Shows a field to the agent, or does not; the first that is not shown turns "everything" into a list. */
export function setSeen(
  mapping: ResponseMapping,
  { audience, path, all }: Click,
  isSeen: boolean,
): ResponseMapping {
  const before = seenBy(mapping, audience);
  const shows = (other: string) => before === null || before.some((shown) => pathCovers(shown, other));
  const isHidden = (other: string) => mapping.hidden.some((hidden) => pathCovers(hidden, other));
  const listed = all.filter((other) => shows(other) && !isHidden(other));
  // What was written by hand and is in no sample stays.
  const unseen = (before ?? []).filter((shown) => !all.some((other) => pathCovers(shown, other)));
  const chosen = new Set([...unseen, ...listed]);
  if (isSeen) chosen.add(path);
  else chosen.delete(path);
  const next = setFields(mapping, audience, [...all.filter((other) => chosen.has(other)), ...unseen]);
  return isSeen ? { ...next, hidden: next.hidden.filter((hidden) => !pathCovers(hidden, path)) } : next;
}

/** What somebody sees, as a whole: everything (null), a list, or for one agent the same as everybody (undefined). */
export function setFields(
  mapping: ResponseMapping,
  audience: Audience,
  fields: string[] | null | undefined,
): ResponseMapping {
  if (audience === "everybody") return { ...mapping, fields: fields ?? null };
  const { [audience]: _, ...others } = mapping.fieldsFor;
  return {
    ...mapping,
    fieldsFor: fields === undefined || fields === null ? others : { ...others, [audience]: fields },
  };
}

/** What is hidden is on no record: it cannot be a variable at the same time. */
export function setHidden(mapping: ResponseMapping, path: string, isHidden: boolean): ResponseMapping {
  if (!isHidden) return { ...mapping, hidden: mapping.hidden.filter((hidden) => !pathCovers(hidden, path)) };
  const save = mapping.save.filter((entry) => !pathCovers(path, entry.path));
  return { ...mapping, hidden: [...mapping.hidden, path], save };
}

/** Saves a field under a name of its own, renames it, or stops saving it (null). */
export function setVariable(
  mapping: ResponseMapping,
  path: string,
  variable: string | null,
): ResponseMapping {
  const savePath = savePathOf(path);
  const index = mapping.save.findIndex((entry) => entry.path === savePath);
  if (variable === null) return { ...mapping, save: mapping.save.filter((entry) => entry.path !== savePath) };
  const entry = { variable, path: savePath };
  return { ...mapping, save: index === -1 ? [...mapping.save, entry] : mapping.save.with(index, entry) };
}

/** A name for a variable, from the end of its path, that no other has. */
export function variableNameFor(mapping: ResponseMapping, path: string): string {
  const words = path.split(".").filter((step) => !/^(?:\*|\d+)$/.test(step));
  const last = words
    .slice(-1)
    .join("_")
    .replaceAll(/[^a-zA-Z0-9_]/g, "_");
  const whole = words.join("_").replaceAll(/[^a-zA-Z0-9_]/g, "_");
  const taken = new Set(mapping.save.map(({ variable }) => variable));
  const candidates = [last, whole].map((name) =>
    (/^[a-zA-Z_]/.test(name) ? name : `value_${name}`).slice(0, 60),
  );
  const free = candidates.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  let number = 2;
  while (taken.has(`${candidates[0]}_${number}`)) number += 1;
  return `${candidates[0]}_${number}`;
}
