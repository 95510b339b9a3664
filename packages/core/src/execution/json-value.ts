import { z } from "zod";

/** A value that JSON can carry. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** Deeper values overflow the stack of whoever walks, copies or prints them. */
export const deepestJsonLevel = 100;

/** A value that JSON can carry, nested at most 100 levels deep; checked without recursion. */
export const jsonValueSchema = z.custom<JsonValue>(isJsonValue, {
  error: ({ input }) =>
    input === undefined
      ? "This is required; give a JSON value, such as {}."
      : `This must be JSON, nested at most ${deepestJsonLevel} levels deep.`,
});

function isJsonValue(root: unknown): boolean {
  return everyNode(root, (value, depth) => depth <= deepestJsonLevel && isJsonNode(value));
}

/** Whether all values of a tree pass, level by level; `visit` may change a value before its parts are visited. */
export function everyNode<Value>(root: Value, visit: (value: Value, depth: number) => boolean): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: Value[] = [];
    for (const value of level) {
      if (!visit(value, depth)) return false;
      if (typeof value === "object" && value !== null)
        for (const part of Object.values(value)) next.push(part);
    }
    level = next;
  }
  return true;
}

function isJsonNode(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" || typeof value === "boolean" || value === null;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
