import { z } from "zod";
import { dateSchema } from "./date.ts";
import type { KindRule } from "./kind-rule.ts";

/** A moment, sent as 2026-03-31T14:30:00-07:00. What is said is meant in `timeZone`. */
export const dateTimeSchema = dateSchema.extend({ name: z.literal("date-time") });

export function dateTimeRule({ ask }: z.infer<typeof dateTimeSchema>): KindRule {
  return {
    types: ["string"],
    accepts: (value) => z.iso.datetime({ offset: true }).safeParse(value).success,
    words: "must be one day and time, such as 2026-03-31T14:30:00-07:00 or next Tuesday at half past two",
    hint: "Give the day and the time as they were said, such as next Tuesday at 2 pm; do not work them out.",
    ask: ask ?? "On which day, and at what time?",
  };
}
