import type { CallEntry } from "../../conversation/call-entries.ts";
import { describeModelReply } from "../../conversation/describe-model-reply.ts";

/** The numbers of the steps in which some words stand, in order; case does not matter, and no words are found nowhere. */
export function findSteps(entries: readonly CallEntry[], words: string): number[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return [];
  return entries
    .filter((entry) => textOf(entry).toLowerCase().includes(wanted))
    .map(({ sequence }) => sequence);
}

function textOf(entry: CallEntry): string {
  switch (entry.kind) {
    case "turn":
      return entry.turn.text;
    case "model-reply":
      return describeModelReply(entry.reply);
    case "tool-call": {
      const { toolName, arguments: given, outcome } = entry.toolCall;
      const cameTo = outcome?.status === "failed" ? outcome.message : JSON.stringify(outcome?.value ?? null);
      return [toolName, JSON.stringify(given), cameTo].join("\n");
    }
  }
}
