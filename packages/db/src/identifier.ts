import { randomBytes } from "node:crypto";
import { v7 } from "uuid";

export type IdNoun =
  | "tool"
  | "call"
  | "workspace"
  | "invitation"
  | "key"
  | "token"
  | "draft"
  | "echo"
  | "callback"
  | "connection"
  | "environment"
  | "line"
  | "webhook"
  | "ingested";

/** A random id that says what it names, such as `tool_9fK2…`: 120 bits, nothing to guess and nothing to collide. */
export function newId(noun: IdNoun): string {
  return `${noun}_${randomBytes(15).toString("base64url")}`;
}

/** An id that sorts behind those that this process made before, for rows of one transaction, which have one time. */
export function newOrderedId(noun: "audit" | "delivery"): string {
  return `${noun}_${v7()}`;
}
