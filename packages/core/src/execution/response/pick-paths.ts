import type { JsonValue } from "../json-value.ts";
import { type PathTree, treesAt } from "./path-tree.ts";

/**
 * Only what stands at the paths, where it stood: objects and lists around it stay, without all else. Items
 * that a list loses leave no hole. Null where nothing is left of a value that has no parts.
 */
export function pickPaths(value: JsonValue, tree: PathTree): JsonValue {
  return pick(value, [tree]) ?? null;
}

function pick(value: JsonValue, trees: PathTree[]): JsonValue | undefined {
  if (trees.some(({ ends }) => ends)) return value;
  if (trees.length === 0 || typeof value !== "object" || value === null) return undefined;
  const picked: [string, JsonValue][] = [];
  for (const [key, part] of Object.entries(value)) {
    const kept = pick(part, treesAt(trees, key));
    if (kept !== undefined) picked.push([key, kept]);
  }
  return Array.isArray(value) ? picked.map(([, item]) => item) : Object.fromEntries(picked);
}
