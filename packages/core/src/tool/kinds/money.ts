import { z } from "zod";
import { currencySchema, kindOptions } from "./kind-options.ts";
import type { KindRule } from "./kind-rule.ts";

/**
 * An amount of one currency. `major` is 25.5 as a number and "25.50" as text; `minor` is 2550, in cents or whatever
 * the smallest unit of the currency is.
 */
export const moneySchema = z.object({
  name: z.literal("money"),
  currency: currencySchema.default("USD"),
  unit: z.enum(["major", "minor"], "The unit is major or minor.").default("major"),
  ...kindOptions,
});

export function moneyRule({ ask, currency, unit }: z.infer<typeof moneySchema>): KindRule {
  const isMinor = unit === "minor";
  return {
    types: isMinor ? ["integer"] : ["string", "number"],
    accepts: (value) =>
      typeof value === "number"
        ? value >= 0 && (!isMinor || Number.isSafeInteger(value))
        : typeof value === "string" && /^\d+(?:\.\d+)?$/.test(value),
    words: isMinor
      ? `must be an amount of ${currency} in its smallest unit, such as 2550 for 25.50`
      : `must be an amount of ${currency}, such as 25.50`,
    hint: isMinor
      ? `An amount of ${currency} in its smallest unit: 2550 is 25.50.`
      : `An amount of ${currency}.`,
    ask: ask ?? "What is the amount?",
  };
}
