import type { ValueKind } from "./value-kind.ts";

/** Whether a value of this kind is a number that counts or measures. */
export function isAmount(kind: ValueKind): boolean {
  return kind === "number" || kind === "money";
}
