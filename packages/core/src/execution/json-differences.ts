import diff from "microdiff";
import type { JsonValue } from "./json-value.ts";

/** What is different at one place of two JSON values; `path` is dotted, and empty where nothing is the same. */
export type JsonDifference = {
  path: string;
  kind: "added" | "removed" | "changed";
  before: JsonValue;
  after: JsonValue;
};

const kinds = { CREATE: "added", REMOVE: "removed", CHANGE: "changed" } as const;

/** Field by field, in the order of the values. Lists are compared item by item. */
export function jsonDifferences(before: JsonValue, after: JsonValue): JsonDifference[] {
  return diff({ value: before }, { value: after }, { cyclesFix: false }).map((difference) => ({
    path: difference.path.slice(1).join("."),
    kind: kinds[difference.type],
    before: "oldValue" in difference ? asJson(difference.oldValue) : null,
    after: "value" in difference ? asJson(difference.value) : null,
  }));
}

/** Guaranteed by what was compared: parts of JSON values are JSON values. */
function asJson(part: unknown): JsonValue {
  return part as JsonValue;
}
