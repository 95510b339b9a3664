import type { JsonValue } from "../json-value.ts";
import { type PathTree, treesAt } from "./path-tree.ts";

const hidden = "[hidden]";

/**
 * The value with a mark in place of what stands at the paths; the same object where nothing does. In doubt
 * it hides: a name that meets a list means that field of every item.
 */
export function hidePaths(value: JsonValue, tree: PathTree): JsonValue {
  return hide(value, [tree]);
}

function hide(value: JsonValue, trees: PathTree[]): JsonValue {
  if (trees.some(({ ends }) => ends)) return hidden;
  if (trees.length === 0 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return hideInList(value, trees);
  const entries = Object.entries(value).map(([key, part]): [string, JsonValue] => [
    key,
    hide(part, treesAt(trees, key)),
  ]);
  const isChanged = entries.some(([key, part]) => part !== value[key]);
  return isChanged ? Object.fromEntries(entries) : value;
}

function hideInList(list: JsonValue[], trees: PathTree[]): JsonValue[] {
  const items = list.map((item, index) => {
    const meant = treesAt(trees, String(index));
    return hide(item, isObject(item) ? [...meant, ...trees] : meant);
  });
  return items.some((item, index) => item !== list[index]) ? items : list;
}

function isObject(value: JsonValue): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
