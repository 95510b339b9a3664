import {
  type CallTranscript,
  type ConversationEntry,
  conversationEntries,
  type JsonValue,
  type ToolCall,
  type Turn,
} from "@callhook/core";

/** About fifteen thousand tokens, which every model that can analyse a call takes. */
const mostCharacters = 60_000;
const mostLineCharacters = 4_000;

/**
 * A call as lines of JSON, in the order in which it happened. Of one that is too long the beginning and the end are
 * kept: what somebody wanted, and what came of it.
 */
export function callAsData(transcript: CallTranscript): string[] {
  const { agent, channel, durationMs, endReason } = transcript;
  const heading = JSON.stringify({ agent, channel, seconds: Math.round(durationMs / 1000), endReason });
  return [heading, ...withoutMiddle(conversationEntries(transcript).map(lineOf))];
}

function lineOf(entry: ConversationEntry): string {
  const line = entry.kind === "turn" ? spoken(entry.turn) : used(entry.toolCall);
  const text = JSON.stringify(line);
  if (text.length <= mostLineCharacters) return text;
  return JSON.stringify({ shortened: text.slice(0, mostLineCharacters).toWellFormed() });
}

/** Of words that were cut off, what was heard. */
function spoken({ role, text, heardText }: Turn) {
  return { [role]: heardText ?? text };
}

function used(toolCall: ToolCall) {
  return { tool: toolCall.toolName, arguments: toolCall.arguments, ...endingOf(toolCall) };
}

function endingOf({ outcome, decision, lateResult }: ToolCall): Record<string, JsonValue> {
  const last = lateResult?.outcome ?? outcome;
  if (lateResult === undefined && decision?.approved === false) return { ended: "declined by the caller" };
  if (last === null || (lateResult === undefined && last.answerFollows === true))
    return { ended: "no result" };
  if (last.status === "succeeded") return { ended: "succeeded", answer: last.value };
  return { ended: `failed: ${last.reason}` };
}

function withoutMiddle(lines: string[]): string[] {
  const half = mostCharacters / 2;
  const first = fitting(lines, half);
  const rest = lines.slice(first);
  const last = fitting(rest.toReversed(), half);
  if (first + last >= lines.length) return lines;
  const omitted = JSON.stringify({ omittedLines: lines.length - first - last });
  return [...lines.slice(0, first), omitted, ...lines.slice(lines.length - last)];
}

/** How many lines from the first on fit into so many characters. */
function fitting(lines: readonly string[], most: number): number {
  let characters = 0;
  const beyond = lines.findIndex((line) => (characters += line.length + 1) > most);
  return beyond === -1 ? lines.length : beyond;
}
