import { z } from "zod";
import { kindOptions, timeZoneSchema } from "./kind-options.ts";
import type { KindRule } from "./kind-rule.ts";

/** A day, sent as 2026-03-31. "Tomorrow" is counted from the moment of the call, in `timeZone`. */
export const dateSchema = z.object({
  name: z.literal("date"),
  timeZone: timeZoneSchema.default("UTC"),
  /** Whether 3/4 is the third of April. */
  dayFirst: z.boolean("Day first is true or false.").default(false),
  ...kindOptions,
});

export function dateRule({ ask }: z.infer<typeof dateSchema>): KindRule {
  return {
    types: ["string"],
    accepts: (value) => z.iso.date().safeParse(value).success,
    words: "must be one day, such as 2026-03-31 or next Tuesday",
    hint: "Give the day as it was said, such as next Tuesday; do not work it out.",
    ask: ask ?? "Which day is that? Please say the day and the month.",
  };
}
