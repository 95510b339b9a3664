import { randomBytes } from "node:crypto";

/** A random id that says what it names, such as `tool_9fK2…`: 120 bits, nothing to guess and nothing to collide. */
export function newId(noun: "tool" | "call"): string {
  return `${noun}_${randomBytes(15).toString("base64url")}`;
}
