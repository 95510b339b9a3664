import { chooseTool } from "../understand/choose-tool.ts";
import type { OfferedTool } from "../understand/offered-tool.ts";
import { isRequestShaped } from "../understand/speech-acts.ts";
import { splitRequests } from "../understand/split-requests.ts";
import { readUtterance } from "../values/utterance.ts";
import { twoOfAKind } from "./two-of-a-kind.ts";

/**
 * The requests inside one utterance, in order: "do you cover 94110, and what would a new tap cost?"
 * Parts that ask for nothing of their own stay with the request before them.
 */
export function takeApart(options: { text: string; tools: OfferedTool[]; now: Date }): string[] {
  const { text, tools, now } = options;
  const parts = splitRequests(text).map((part) => {
    const choice = chooseTool({ utterance: readUtterance(part), tools, now });
    return { part, tool: choice.kind === "tool" && asksForIt(part) ? choice.tool : null };
  });
  if (new Set(parts.flatMap(({ tool }) => (tool ? [tool.name] : []))).size < 2) {
    const choice = chooseTool({ utterance: readUtterance(text), tools, now });
    return (choice.kind === "tool" ? twoOfAKind(text, choice.tool) : null) ?? [text];
  }
  const requests: { words: string; tool: OfferedTool | null }[] = [];
  for (const { part, tool } of parts) {
    const last = requests.at(-1);
    if (last && (tool === null || last.tool === null || tool === last.tool)) {
      last.words = `${last.words} ${part}`;
      last.tool ??= tool;
    } else requests.push({ words: part, tool });
  }
  return requests.map((request) => request.words);
}

/** "The booking is P-73310" says more of one request, and asks for nothing of its own. */
function asksForIt(part: string): boolean {
  if (/^\W*(?!bring|book|cancel)\w+ing\b/i.test(part)) return false;
  const isAsking = isRequestShaped(part) || wishes.test(part) || readUtterance(part).meaning.intents.size > 0;
  return isAsking || (!statement.test(part) && !details.test(part) && part.split(" ").length >= 3);
}

const wishes = /^\W*(?:how|what|who)\b|\b(?:i|we)(?:'d| would)? (?:need|want|like)\b/i;
/** "Upright, Bill Amory, 555 0111" and "account number 40721" give what was asked for before. */
const details = /\d{3,}\W*$/;
const statement =
  /\b(?:is|are|was|were|am|has|have|had|got|fell|(?:it|he|she|that|there|who)'s|(?:i|we|they)'(?:m|re|ve))\b/i;
