import { draftFieldLabel, draftFields, isDraftField } from "./draft-fields.ts";

/** A piece of a draft that people choose or compare as one: a field, or one parameter or header of it. */
export type DraftPart = {
  /** Dotted, with parameters and headers by name: `url`, `parameters.zip_code`. */
  path: string;
  field: string;
  /** What tells it apart from others of its field, such as `zip_code`; null for a whole field. */
  name: string | null;
  label: string;
  value: unknown;
};

/** What makes items of these lists the same in two drafts, wherever they stand. */
const named: ReadonlyMap<string, { identity: string; label: string }> = new Map([
  ["parameters", { identity: "key", label: "Parameter" }],
  ["headers", { identity: "name", label: "Header" }],
]);

/** The parts of a draft by path, in the order of the editor; of incomplete drafts as well. */
export function draftParts(draft: Readonly<Record<string, unknown>>): Map<string, DraftPart> {
  const unknownFields = Object.keys(draft).filter((field) => !isDraftField(field));
  const fields = [...draftFields, ...unknownFields].filter((field) => Object.hasOwn(draft, field));
  const parts = fields.flatMap((field) => partsOfField(field, draft[field]));
  return new Map(parts.map((part) => [part.path, part]));
}

/** A field of a draft as it begins a line, such as "Response timeout". */
export function fieldTitle(field: string): string {
  const words = isDraftField(field) ? draftFieldLabel(field) : wordsOfKey(field);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `maxBytes` as people read it: "max bytes". */
export function wordsOfKey(key: string): string {
  return key.replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ").toLowerCase();
}

/** Whether a field is a list whose items have names, so that each is a part of its own. */
export function isNamedList(field: string, value: unknown): value is unknown[] {
  return named.has(field) && Array.isArray(value);
}

function partsOfField(field: string, value: unknown): DraftPart[] {
  const list = named.get(field);
  if (list === undefined || !Array.isArray(value))
    return [{ path: field, field, name: null, label: fieldTitle(field), value }];
  const items: unknown[] = value;
  return namesOf(items, list.identity).map((name, index) => ({
    path: `${field}.${name}`,
    field,
    name,
    label: `${list.label} ${name}`,
    value: items[index],
  }));
}

/** In incomplete drafts a name may be missing or used twice: it is numbered, so that each item has its own. */
export function namesOf(items: readonly unknown[], identity: string): string[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const given = memberOf(item, identity);
    const name = typeof given === "string" && given !== "" ? given : "without a name";
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Its own only: an author may call a parameter `constructor`. */
export function memberOf(item: unknown, key: string): unknown {
  return typeof item === "object" && item !== null && Object.hasOwn(item, key)
    ? Reflect.get(item, key)
    : undefined;
}
