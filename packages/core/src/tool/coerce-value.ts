import { Misheard } from "./kinds/misheard.ts";
import type { ReadSaid } from "./kinds/read-kind.ts";
import { type WantedValue, wantedItem, wantedProperties } from "./value-rules.ts";

/**
 * A value as it is wanted, where nothing is lost and speech makes it natural: "42" → 42, "yes" → true,
 * 94110 → "94110", " Large" → the option "large", 3 → [3]. Anything else stays as it is, for the schema to
 * refuse. Lists and objects are copied by their own properties; `null` in an object counts as not given, and
 * what is not given has its default. What was said for a kind is read, by `read`.
 */
export function coerceValue(wanted: WantedValue, value: unknown, read?: ReadSaid): unknown {
  const { kind, type } = wanted;
  if (kind !== undefined && read !== undefined && isSaid(value)) {
    return read({ kind, type, value }) ?? new Misheard(value);
  }
  switch (wanted.type) {
    case "string":
      return textIn(wanted, isExact(value) ? String(value) : value);
    case "number":
    case "integer":
      return typeof value === "string" ? numberIn(value) : value;
    case "boolean":
      return typeof value === "string" ? (booleanWords.get(value.trim().toLowerCase()) ?? value) : value;
    case "array":
      return listIn(wanted, value, read);
    case "object":
      return isPlain(value) ? coerceMembers(wantedProperties(wanted), value, read) : value;
  }
}

/** An empty text is left for the schema, which says that nothing was given. */
function isSaid(value: unknown): value is string | number {
  return typeof value === "number" || (typeof value === "string" && value.trim() !== "");
}

/** The given members that are wanted, coerced. Without a prototype: `toString` must not be found on one. */
export function coerceMembers(
  wanted: readonly (WantedValue & { key: string })[],
  given: object,
  read?: ReadSaid,
): Record<string, unknown> {
  const own: Record<string, unknown> = { ...given };
  const coerced: Record<string, unknown> = Object.create(null);
  for (const member of wanted) {
    const value = Object.hasOwn(own, member.key) ? own[member.key] : null;
    if (!isUnsaid(member, value)) coerced[member.key] = coerceValue(member, value, read);
    else if (member.default !== undefined) coerced[member.key] = structuredClone(member.default);
  }
  return coerced;
}

/** An empty text says nothing where something is wanted and a default stands ready. */
function isUnsaid({ required, default: preset }: WantedValue, value: unknown): boolean {
  return value === undefined || value === null || (value === "" && required && preset !== undefined);
}

/** The given keys that nobody wants, by dot path. */
export function unwantedKeys(wanted: readonly (WantedValue & { key: string })[], given: object): string[] {
  const known = new Map(wanted.map((member) => [member.key, member]));
  return Object.entries(given).flatMap(([key, value]) => {
    const member = known.get(key);
    return member === undefined ? [key] : unwantedInside(member, value).map((path) => `${key}.${path}`);
  });
}

function unwantedInside(wanted: WantedValue, value: unknown): string[] {
  if (wanted.type === "object" && isPlain(value)) return unwantedKeys(wantedProperties(wanted), value);
  if (wanted.type !== "array" || !Array.isArray(value)) return [];
  const item = wantedItem(wanted);
  return value.flatMap((part, index) => unwantedInside(item, part).map((path) => `${index}.${path}`));
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A single value is a list of one, unless it is free text: "drains and gutters" may well be two. */
function listIn(wanted: WantedValue, value: unknown, read: ReadSaid | undefined): unknown {
  const item = wantedItem(wanted);
  if (Array.isArray(value)) return Array.from(value, (part: unknown) => coerceValue(item, part, read));
  const isFreeText = item.type === "string" && item.options === undefined && typeof value === "string";
  const isScalar = ["string", "number", "boolean"].includes(typeof value);
  if (!isScalar || isFreeText || item.type === "array" || item.type === "object") return value;
  const single = coerceValue(item, value, read);
  return typeof single === (item.type === "integer" ? "number" : item.type) ? [single] : value;
}

/** Case and surrounding spaces are no difference between options; nor are spaces around a header's value. */
function textIn({ options, location }: WantedValue, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (options === undefined) return location === "header" ? value.replaceAll(/^[\t ]+|[\t ]+$/g, "") : value;
  if (options.includes(value)) return value;
  const meant = options.filter((option) => isSameWord(String(option), value));
  return meant.length === 1 ? meant[0] : value;
}

function isSameWord(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function isExact(value: unknown): boolean {
  if (typeof value === "boolean") return true;
  return (
    typeof value === "number" && (Number.isSafeInteger(value) || !Number.isInteger(value)) && isFinite(value)
  );
}

const booleanWords = new Map([
  ["true", true],
  ["yes", true],
  ["false", false],
  ["no", false],
]);

const plainNumber = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** A double holds every decimal of 15 significant digits exactly enough to give it back. */
const exactDigits = 15;

/** Leading zeros mean an identifier and `1,000` means two things, so both are left for the schema to refuse. */
function numberIn(text: string): unknown {
  const trimmed = text.trim();
  if (!plainNumber.test(trimmed)) return text;
  const digits = trimmed.replace(/[^\d]/g, "").replace(/^0+/, "");
  const value = Number(trimmed);
  return digits.length <= exactDigits || Number.isSafeInteger(value) ? value : text;
}
