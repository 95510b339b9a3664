import { type DraftPart, draftParts, fieldTitle, memberOf, namesOf, wordsOfKey } from "./draft-parts.ts";
import { isSameValue } from "./is-same-value.ts";
import { sharedNames } from "./shared-names.ts";
import { valueWords } from "./value-words.ts";

/** One thing in which two drafts of a tool differ, in words. */
export type FieldDifference = {
  /** Dotted, with parameters and headers by name: `url`, `parameters.zip_code.required`. */
  path: string;
  /** What people choose as one in a merge, such as `parameters.zip_code`. */
  part: string;
  /** The field of the draft that it is in, such as `parameters`. */
  field: string;
  /** Such as "Parameter zip_code: required". */
  label: string;
  kind: "added" | "removed" | "changed" | "moved";
  /** As people read it; null where there was nothing. */
  before: string | null;
  after: string | null;
};

type Given = Readonly<Record<string, unknown>>;
type Place = Pick<FieldDifference, "path" | "part" | "field" | "label">;
type Sides = { before: unknown; after: unknown };

/**
 * What was changed from one draft of a tool to another, field by field, in the order of the editor. Parameters and
 * headers are matched by name, so that one that was moved is not one removed and another added. Takes incomplete
 * drafts as well.
 */
export function toolDifference(before: Given, after: Given): FieldDifference[] {
  const [old, current] = [draftParts(before), draftParts(after)];
  const paths = [...new Set([...current.keys(), ...old.keys()])];
  const changes = paths.flatMap((path) => partDifference(old.get(path), current.get(path)));
  return [...changes, ...moves(old, current)].toSorted(
    byField([...draftParts({ ...before, ...after }).values()]),
  );
}

function partDifference(before: DraftPart | undefined, after: DraftPart | undefined): FieldDifference[] {
  const part = after ?? before;
  if (part === undefined) return [];
  const { path, field, label } = part;
  return difference({ path, part: path, field, label }, { before: before?.value, after: after?.value });
}

function difference(place: Place, { before, after }: Sides): FieldDifference[] {
  if (isSameValue(before, after)) return [];
  if (isPlainObject(before) && isPlainObject(after)) return memberDifferences(place, { before, after });
  const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  return [{ ...place, kind, before: valueWords(before), after: valueWords(after) }];
}

function memberDifferences(
  place: Place,
  { before, after }: { before: Given; after: Given },
): FieldDifference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const separator = place.label.includes(": ") ? ", " : ": ";
    const label = `${place.label}${separator}${wordsOfKey(key)}`;
    const sides = { before: memberOf(before, key), after: memberOf(after, key) };
    const inner = { ...place, path: `${place.path}.${key}`, label };
    return key === "properties" ? propertyDifferences(place, sides) : difference(inner, sides);
  });
}

/** The properties of an object are matched by key, as parameters are. */
function propertyDifferences(place: Place, { before, after }: Sides): FieldDifference[] {
  const [old, current] = [byName(before), byName(after)];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((name) => {
    const inner = { ...place, path: `${place.path}.properties.${name}`, label: `${place.label} › ${name}` };
    return difference(inner, { before: old.get(name), after: current.get(name) });
  });
}

function byName(items: unknown): Map<string, unknown> {
  if (!Array.isArray(items)) return new Map();
  const list: unknown[] = items;
  return new Map(namesOf(list, "key").map((name, index) => [name, list[index]]));
}

/** Lists whose items stand in another order. */
function moves(before: Map<string, DraftPart>, after: Map<string, DraftPart>): FieldDifference[] {
  const fields = new Set([...after.values()].filter(({ name }) => name !== null).map(({ field }) => field));
  return [...fields].flatMap((field) => {
    const [old, current] = [
      sharedNames({ field, of: before, and: after }),
      sharedNames({ field, of: after, and: before }),
    ];
    if (isSameValue(old, current)) return [];
    const place = { path: field, part: field, field, label: `${fieldTitle(field)}: order` };
    return [{ ...place, kind: "moved", before: old.join(", "), after: current.join(", ") } as const];
  });
}

function byField(order: DraftPart[]): (one: FieldDifference, other: FieldDifference) => number {
  const ranks = new Map([...new Set(order.map(({ field }) => field))].map((field, rank) => [field, rank]));
  const rankOf = ({ field }: FieldDifference) => ranks.get(field) ?? ranks.size;
  return (one, other) => rankOf(one) - rankOf(other);
}

function isPlainObject(value: unknown): value is Given {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
