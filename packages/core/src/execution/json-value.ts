import { z } from "zod";
import type { JsonValue } from "./tool-outcome.ts";

/** Deeper values overflow the stack of whoever walks, copies or prints them. */
export const deepestJsonLevel = 100;

/** A value that JSON can carry, nested at most 100 levels deep; checked without recursion. */
export const jsonValueSchema = z.custom<JsonValue>(
  isJsonValue,
  `This must be JSON, nested at most ${deepestJsonLevel} levels deep.`,
);

function isJsonValue(root: unknown): boolean {
  let depth = 0;
  for (const level of jsonLevels(root)) {
    if (depth > deepestJsonLevel || !level.every(isJsonNode)) return false;
    depth += 1;
  }
  return true;
}

/** All values of a tree, level by level. */
export function* jsonLevels<Value>(root: Value): Generator<Value[]> {
  for (let level = [root]; level.length > 0; level = level.flatMap(innerValues)) yield level;
}

function innerValues<Value>(value: Value): Value[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

function isJsonNode(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" || typeof value === "boolean" || value === null;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
