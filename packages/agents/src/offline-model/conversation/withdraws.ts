import type { OfferedTool } from "../understand/offered-tool.ts";
import { doubtOf } from "../understand/doubt.ts";

const filler =
  "(?:(?:oh|ah|um|uh|hm+|well|ok|okay|sorry|wait|please|you know what|actually|hang on|hold on)\\W+)*";
/** "No, don't", "oh, no. not now": at the start of what is said, or as the end that it comes to. */
const refusal = new RegExp(
  `(?:^\\W*|[.,;!?…]\\s*)${filler}no\\W+${filler}(?:don't|do not|not (?:now|yet|today)|thank you|thanks)(?=\\W*$|[,.;!])`,
  "i",
);
const denial = new RegExp(`(?:^\\W*|[.,;!?…]\\s*)${filler}(?:no\\W+)?${filler}(?:don't|do not) `, "i");

/** Whether words that were to answer a question take back what it was asked for: "no, don't sign me up". */
export function withdraws(text: string, tool: OfferedTool): boolean {
  const plain = text.replaceAll("’", "'");
  if (plain.includes("?")) return false;
  const isElse = /\b(?:instead|make it|rather|but|change|it's|should be)\b|\d/i.test(plain);
  if (isElse) return false;
  return refusal.test(plain) || (denial.test(plain) && doubtOf(plain, tool) !== null);
}
