import { z } from "zod";
import { countrySchema, kindOptions } from "./kind-options.ts";
import type { KindRule } from "./kind-rule.ts";

/** A telephone number, sent as E.164. Without a country code it is one of `country`. */
export const phoneSchema = z.object({
  name: z.literal("phone"),
  country: countrySchema.default("US"),
  ...kindOptions,
});

export function phoneRule({ ask }: z.infer<typeof phoneSchema>): KindRule {
  return {
    types: ["string"],
    accepts: (value) => typeof value === "string" && /^\+[1-9]\d{6,14}$/.test(value),
    words: "must be a telephone number with its area code, such as +14155550123",
    hint: "Give the number as it was said.",
    ask: ask ?? "What is the phone number, with the area code?",
  };
}
