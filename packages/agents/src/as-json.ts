import { type JsonValue, jsonValueSchema } from "@callhook/core";

/**
 * What a model or a service gave as arguments, as JSON that can be recorded and compared. Nothing else
 * is printed: a list nested a hundred thousand times would overflow the stack.
 */
export function asJson(given: unknown): JsonValue {
  return jsonValueSchema.safeParse(given).data ?? (given === null ? null : "Arguments that are not JSON.");
}
