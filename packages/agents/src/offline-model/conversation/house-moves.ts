import { reservedFunctionNames } from "@callhook/core";
import type { HistoryEvent } from "./read-prompt.ts";

/** What the offline model does without any business's tool. */
export type HouseMove = { say: string; toolName: string; values: { reason: string } };

const person = "(?:human|person|someone|somebody|operator|manager|representative|colleague|staff)";
/** Words between asking and the person; "about someone" and "my manager" are none that we could put through to. */
const between = "(?:(?!about\\b|my\\b|our\\b)[\\w'-]+ ){0,4}?";
const asksForPerson = new RegExp(
  [
    `\\b(?:talk|speak) (?:to|with) ${between}${person}\\b`,
    `\\b(?:(?:connect|transfer) (?:me|us)|put (?:me|us) (?:through|on (?:the (?:phone|line) )?(?:to|with))) ${between}${person}\\b`,
    "\\b(?:real|actual|live) (?:person|human)\\b",
    "\\b(?:talk|speak|get)\\b[^.?!]* (?:the|an) operator\\b|^\\W*operator(?:\\W+please)?\\W*$",
  ].join("|"),
  "i",
);
const isFarewell = /\bGoodbye!$/;

/** Whether a tool is one of the house's own, which no request of the caller is about. */
export function isHouseTool({ name }: { name: string }): boolean {
  return reservedFunctionNames.some((reserved) => reserved === name);
}

/**
 * Puts a caller through who asks for a person, and hangs up after a goodbye; null where neither is offered or meant.
 * Only the caller's last words decide, so that nothing is left behind that they asked for.
 */
export function houseMove(options: {
  events: readonly HistoryEvent[];
  /** What would be said otherwise. */
  say: string;
  offered: readonly { name: string }[];
}): HouseMove | null {
  const { events, say, offered } = options;
  const last = events.at(-1);
  const isOffered = (name: string) => offered.some((tool) => tool.name === name);
  if (last?.type !== "heard") return null;
  if (isOffered("transfer_call") && asksForPerson.test(last.text)) {
    const words = "Of course, I'm putting you through now. One moment, please.";
    return { say: words, toolName: "transfer_call", values: { reason: "The caller asked for a person." } };
  }
  if (!isOffered("end_call") || !isFarewell.test(say)) return null;
  return { say, toolName: "end_call", values: { reason: "The caller has all they need." } };
}
