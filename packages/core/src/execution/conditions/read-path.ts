import type { JsonValue } from "../json-value.ts";
import { valuesAt } from "./values-at.ts";

/** What stands at a dot path such as `data.0.id`; with `*` in it, the list of all that do. Undefined where nothing does. */
export function readPath(value: JsonValue, path: string): JsonValue | undefined {
  const found = valuesAt(value, path);
  if (found.length === 0) return undefined;
  return path.split(".").includes("*") ? found : found[0];
}
