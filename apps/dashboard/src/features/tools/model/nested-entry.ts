import { type JsonValue, jsonValueSchema, type ValueShape } from "@callhook/core";

/** The value of a list or an object as it was typed, with its leaves as text; undefined where it is no JSON. */
export function readEntry(entry: string): JsonValue | undefined {
  try {
    return jsonValueSchema.parse(JSON.parse(entry));
  } catch {
    return undefined;
  }
}

/**
 * What was typed, with the types that the shape asks for. What is blank is left out; what cannot be read stays text,
 * so that the engine says what is wrong with it.
 */
export function readNested(shape: ValueShape | undefined, typed: JsonValue): JsonValue {
  if (typeof typed === "string") return readLeaf(shape, typed);
  if (Array.isArray(typed)) {
    return typed.filter((item) => item !== "").map((item) => readNested(shape?.items, item));
  }
  if (typeof typed !== "object" || typed === null) return typed;
  const shapes = new Map(shape?.properties?.map((property) => [property.key, property]));
  const given = Object.entries(typed).filter(([, value]) => value !== "");
  return Object.fromEntries(given.map(([key, value]) => [key, readNested(shapes.get(key), value)]));
}

function readLeaf(shape: ValueShape | undefined, typed: string): JsonValue {
  if (shape?.type === "boolean") return typed === "true" ? true : typed === "false" ? false : typed;
  if (shape?.type !== "number" && shape?.type !== "integer") return typed;
  const number = Number(typed.trim());
  return typed.trim() !== "" && Number.isFinite(number) ? number : typed;
}

/** What a new item of a list begins with. */
export function blankOf(shape: ValueShape | undefined): JsonValue {
  if (shape?.type === "array") return [];
  if (shape?.type === "object") return {};
  return "";
}

/** A value, and what it is called where it stands. */
export type NestedPart = { label: string; shape: ValueShape | undefined; value: JsonValue };

/** The properties of an object, those that its shape names first; nothing of it is hidden. */
export function propertiesOf(shape: ValueShape, value: JsonValue): (NestedPart & { key: string })[] {
  const given = typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  const named = (shape.properties ?? []).map((property) => ({
    key: property.key,
    label: property.required ? property.key : `${property.key} (optional)`,
    shape: property,
    value: Object.hasOwn(given, property.key) ? (given[property.key] ?? "") : blankOf(property),
  }));
  const known = new Set(named.map(({ key }) => key));
  const others = Object.entries(given)
    .filter(([key]) => !known.has(key))
    .map(([key, other]) => ({ key, label: `${key} (not of this tool)`, shape: undefined, value: other }));
  return [...named, ...others];
}
