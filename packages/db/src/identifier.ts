import { randomBytes } from "node:crypto";

export type IdNoun = "tool" | "call" | "workspace" | "invitation" | "key" | "token" | "audit" | "echo";

/** A random id that says what it names, such as `tool_9fK2…`: 120 bits, nothing to guess and nothing to collide. */
export function newId(noun: IdNoun): string {
  return `${noun}_${randomBytes(15).toString("base64url")}`;
}
