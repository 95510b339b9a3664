import { effectOf } from "@callhook/core";
import type { ToolForm } from "../../model/tool-form.ts";
import { effectWords } from "./effect-words.ts";

type Repeats = Pick<
  ToolForm,
  "method" | "effect" | "retries" | "cacheSeconds" | "repetitionWindowSeconds" | "limits"
>;

/** "Writes something new each time · 2 retries · 60 calls a minute". */
export function summariseRepeats(repeats: Repeats): string {
  const { method, effect, retries, cacheSeconds, repetitionWindowSeconds, limits } = repeats;
  const parts = [
    effectWords[effectOf({ effect, method })],
    retries === 0 ? "no retries" : `${retries} ${retries === 1 ? "retry" : "retries"} where safe`,
    cacheSeconds > 0 ? `remembered for ${cacheSeconds} s` : null,
    repetitionWindowSeconds === 60 ? null : `same request again after ${repetitionWindowSeconds} s`,
    limits.callsPerMinute === null ? null : `${limits.callsPerMinute} calls a minute`,
    limits.callsInFlight === null ? null : `${limits.callsInFlight} at the same time`,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
