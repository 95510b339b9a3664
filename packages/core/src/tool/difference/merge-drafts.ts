import { type DraftPart, draftParts, isNamedList } from "./draft-parts.ts";

type Given = Readonly<Record<string, unknown>>;
type Parts = ReadonlyMap<string, DraftPart>;

/**
 * One draft out of two: mine, with those parts of theirs that were chosen, by path. Nothing else of either is touched.
 * A part that is chosen and not there is left out.
 */
export function mergeDrafts(options: {
  mine: Given;
  theirs: Given;
  takeTheirs: ReadonlySet<string>;
}): Record<string, unknown> {
  const { mine, theirs, takeTheirs } = options;
  const [myParts, theirParts] = [draftParts(mine), draftParts(theirs)];
  const chosen = (path: string) => (takeTheirs.has(path) ? theirParts : myParts).get(path);
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const merged = fields.flatMap((field): [string, unknown][] => {
    const whole = chosen(field);
    if (whole !== undefined) return [[field, whole.value]];
    if (!isNamedList(field, mine[field]) && !isNamedList(field, theirs[field])) return [];
    const [first, second] = takeTheirs.has(field) ? [theirParts, myParts] : [myParts, theirParts];
    const paths = inOrder(pathsIn(field, first), pathsIn(field, second));
    return [[field, paths.map(chosen).flatMap((part) => (part === undefined ? [] : [part.value]))]];
  });
  return Object.fromEntries(merged);
}

function pathsIn(field: string, parts: Parts): string[] {
  return [...parts.values()].flatMap((part) =>
    part.field === field && part.name !== null ? [part.path] : [],
  );
}

/** All of the first in its order, and each that only the second has behind the one that it stands behind there. */
function inOrder(first: string[], second: string[]): string[] {
  const all = [...first];
  for (const [index, path] of second.entries()) {
    if (all.includes(path)) continue;
    const before = second[index - 1];
    all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, path);
  }
  return all;
}
