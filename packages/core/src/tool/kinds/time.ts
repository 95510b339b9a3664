import { z } from "zod";
import { kindOptions, timeZoneSchema } from "./kind-options.ts";
import type { KindRule } from "./kind-rule.ts";

/** A time of day, sent as 14:30. "In an hour" is counted from the moment of the call, in `timeZone`. */
export const timeSchema = z.object({
  name: z.literal("time"),
  timeZone: timeZoneSchema.default("UTC"),
  ...kindOptions,
});

export function timeRule({ ask }: z.infer<typeof timeSchema>): KindRule {
  return {
    types: ["string"],
    accepts: (value) => typeof value === "string" && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value),
    words: "must be one time of day, such as 14:30 or half past two in the afternoon",
    hint: "Give the time as it was said; do not work it out.",
    ask: ask ?? "At what time? Please say whether it is in the morning or the afternoon.",
  };
}
