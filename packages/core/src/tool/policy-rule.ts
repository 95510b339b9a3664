import { z } from "zod";
import { conditionSchema } from "./condition.ts";
import { humanText } from "./text.ts";
import { isTimeZone } from "./time-zone.ts";

const common = {
  /** `observe` only notes what `enforce` would have refused. */
  mode: z.enum(["observe", "enforce"], "A rule is to observe or to enforce.").default("enforce"),
  /** What the agent is told when the rule refuses; a sentence of ours by default. */
  message: humanText({ label: "The rule's message", minimum: 1, maximum: 500 }).optional(),
};

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "A time is written like 08:30.");
export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** What has to be so for a tool to run. */
export const policyRuleSchema = z.discriminatedUnion(
  "rule",
  [
    z.object({ rule: z.literal("at-most"), count: z.int().min(1).max(1000), ...common }),
    /** Another tool has to have succeeded in this call before. */
    z.object({ rule: z.literal("after"), functionName: z.string().min(1).max(64), ...common }),
    z
      .object({
        rule: z.literal("business-hours"),
        timeZone: z
          .string()
          .refine(isTimeZone, "This is not a time zone; write one like America/Los_Angeles."),
        days: z.array(z.enum(weekdays)).min(1, "Choose at least one day."),
        from: timeOfDay.refine((time) => time !== "24:00", "A day begins at 00:00."),
        /** Not included. Earlier than `from` means after midnight. */
        to: timeOfDay,
        ...common,
      })
      .refine(({ from, to }) => from !== to, {
        path: ["to"],
        message: "It cannot close at the time it opens; write 00:00 to 24:00 for the whole day.",
      }),
    /** All of these hold for the arguments, such as an amount that is at most 200. */
    z.object({
      rule: z.literal("arguments"),
      conditions: z.array(conditionSchema).min(1).max(20),
      ...common,
    }),
    z.object({ rule: z.literal("caller-verified"), ...common }),
  ],
  "A rule is at-most, after, business-hours, arguments or caller-verified.",
);
export type PolicyRule = z.infer<typeof policyRuleSchema>;
