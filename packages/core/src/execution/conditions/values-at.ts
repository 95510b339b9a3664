import type { JsonValue } from "../json-value.ts";

/**
 * Everything that stands at a dot path: one value at most, or one for each item where `*` stands for all
 * of a list or an object. Only own properties are seen. A key with dots of its own is found, too, where
 * it is the rest of the path.
 */
export function valuesAt(root: JsonValue, path: string): JsonValue[] {
  const steps = path.split(".");
  let found: JsonValue[] = [root];
  const dotted: JsonValue[] = [];
  for (const [index, step] of steps.entries()) {
    const rest = index === steps.length - 1 ? null : steps.slice(index).join(".");
    const next: JsonValue[] = [];
    for (const value of found) {
      for (const child of childrenAt(value, step)) next.push(child);
      if (rest !== null) dotted.push(...ownProperty(value, rest));
    }
    found = next;
  }
  return dotted.length === 0 ? found : [...found, ...dotted];
}

function childrenAt(value: JsonValue, step: string): JsonValue[] {
  if (step === "*") return typeof value === "object" && value !== null ? Object.values(value) : [];
  if (!Array.isArray(value)) return ownProperty(value, step);
  const item = /^\d+$/.test(step) && Object.hasOwn(value, step) ? value[Number(step)] : undefined;
  return item === undefined ? [] : [item];
}

function ownProperty(value: JsonValue, key: string): JsonValue[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const property = Object.hasOwn(value, key) ? value[key] : undefined;
  return property === undefined ? [] : [property];
}
