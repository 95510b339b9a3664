import { z } from "zod";
import { countrySchema, kindOptions } from "./kind-options.ts";
import type { KindRule } from "./kind-rule.ts";

/** A postal code of one country, as it is written there. */
export const postalCodeSchema = z.object({
  name: z.literal("postal-code"),
  country: countrySchema.default("US"),
  ...kindOptions,
});

export function postalCodeRule({ ask, country }: z.infer<typeof postalCodeSchema>): KindRule {
  const isUs = country === "US";
  return {
    types: ["string"],
    accepts: (value) => typeof value === "string" && /^[A-Z0-9](?:[A-Z0-9 -]{0,10}[A-Z0-9])?$/.test(value),
    words: isUs ? "must be a ZIP code, such as 94110" : `must be a postal code of ${country}`,
    hint: "Give the code as it was said.",
    ask:
      ask ??
      (isUs
        ? "What is the ZIP code? Five digits, please."
        : "What is the postal code, one character at a time?"),
  };
}
