import { chooseTool } from "../understand/choose-tool.ts";
import type { OfferedTool } from "../understand/offered-tool.ts";
import { splitRequests } from "../understand/split-requests.ts";
import { readUtterance } from "../values/utterance.ts";

/**
 * The requests inside one utterance, in order: "do you cover 94110, and what would a new tap cost?"
 * Parts that ask for nothing of their own stay with the request before them.
 */
export function takeApart(options: { text: string; tools: OfferedTool[]; now: Date }): string[] {
  const { text, tools, now } = options;
  const parts = splitRequests(text).map((part) => {
    const choice = chooseTool({ utterance: readUtterance(part), tools, now });
    return { part, tool: choice.kind === "tool" ? choice.tool : null };
  });
  if (new Set(parts.flatMap(({ tool }) => (tool ? [tool.name] : []))).size < 2) return [text];
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
