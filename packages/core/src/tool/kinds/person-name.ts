import { z } from "zod";
import { kindOptions } from "./kind-options.ts";
import type { KindRule } from "./kind-rule.ts";

/** What a person is called, without "my name is" around it. */
export const personNameSchema = z.object({ name: z.literal("person-name"), ...kindOptions });

export function personNameRule({ ask }: z.infer<typeof personNameSchema>): KindRule {
  return {
    types: ["string"],
    accepts: (value) =>
      typeof value === "string" &&
      value.length <= 120 &&
      /^\p{L}[\p{L}\p{M}'’. -]*$/u.test(value) &&
      value.trim() === value,
    words: "must be the name of a person, such as Ada Lovelace",
    hint: "Give the name as it was said or spelled.",
    ask: ask ?? "What is the name? Please spell it.",
  };
}
