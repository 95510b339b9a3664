import { z } from "zod";
import { kindOptions } from "./kind-options.ts";
import type { KindRule } from "./kind-rule.ts";

/** Letters and digits that were read out, sent together in capitals. */
export const confirmationCodeSchema = z.object({
  name: z.literal("confirmation-code"),
  /** How many characters it has, where that is known. */
  length: z.int("The length is a whole number.").min(2).max(40).optional(),
  ...kindOptions,
});

export function confirmationCodeRule({ ask, length }: z.infer<typeof confirmationCodeSchema>): KindRule {
  const size = length === undefined ? "" : ` of ${length} characters`;
  return {
    types: ["string"],
    accepts: (value) =>
      typeof value === "string" &&
      /^[A-Z0-9]{2,40}$/.test(value) &&
      (length === undefined || value.length === length),
    words: `must be a code${size} made of letters and digits, such as B47XQ`,
    hint: "Give the code as it was said or spelled, such as B as in Bravo, 4, 7.",
    ask:
      ask ??
      `What is the code? Please say it one character at a time${length === undefined ? "" : `; it has ${length}`}.`,
  };
}
