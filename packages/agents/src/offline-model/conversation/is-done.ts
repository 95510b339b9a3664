import { isRefusal } from "../speak/is-refusal.ts";
import { asRecord } from "../speak/json.ts";
import type { Request } from "./dialogue.ts";

/** Only an answer that says nothing against it means that something was done. */
export function isDone({ outcome }: Request): boolean {
  return outcome?.status === "succeeded" && !isRefusal(asRecord(outcome.data));
}
