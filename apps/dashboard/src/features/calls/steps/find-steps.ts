import type { CallEntry } from "../../conversation/call-entries.ts";
import { describeModelReply } from "../../conversation/describe-model-reply.ts";

/** Made once for each step and not for each letter that is typed. */
const texts = new WeakMap<CallEntry, string>();

/** The numbers of the steps in which some words stand, in order; case does not matter, and no words are found nowhere. */
export function findSteps(entries: readonly CallEntry[], words: string): number[] {
  const wanted = plain(words).trim();
  if (wanted === "") return [];
  return entries.filter((entry) => plainTextOf(entry).includes(wanted)).map(({ sequence }) => sequence);
}

function plainTextOf(entry: CallEntry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const text = plain(textOf(entry));
  texts.set(entry, text);
  return text;
}

/** A search field holds no line breaks. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").toLowerCase();
}

function textOf(entry: CallEntry): string {
  switch (entry.kind) {
    case "turn":
      return entry.turn.text;
    case "model-reply":
      return describeModelReply(entry.reply);
    case "tool-call": {
      const { toolName, arguments: given, outcome } = entry.toolCall;
      const cameTo = outcome?.status === "failed" ? outcome.message : textOfValue(outcome?.value ?? null);
      return [toolName, textOfValue(given), cameTo].join("\n");
    }
  }
}

/** As JSON, and each text in it also as it is, without what JSON puts before quotes and line breaks. */
function textOfValue(value: unknown): string {
  const inside: string[] = [];
  const json = JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === "string") inside.push(part);
    return part;
  });
  return [json, ...inside].join("\n");
}
