import { z } from "zod";
import { kindOptions } from "./kind-options.ts";
import type { KindRule } from "./kind-rule.ts";

/** An email address, written or spelled, sent in lower case. */
export const emailSchema = z.object({ name: z.literal("email"), ...kindOptions });

export function emailRule({ ask }: z.infer<typeof emailSchema>): KindRule {
  return {
    types: ["string"],
    accepts: (value) => z.email().lowercase().safeParse(value).success,
    words: "must be an email address, such as ada@example.com",
    hint: "Give the address as it was said or spelled.",
    ask: ask ?? "What is the email address? Please spell the part before the at sign.",
  };
}
