import type { TranscriptEvent } from "@callhook/core";

/** What a connection begins with, as the record before it tells. */
export type WordsOnConnecting =
  /** Nobody has said anything in this call. */
  | { kind: "greeting" }
  | {
      kind: "resumed";
      /** The agent went on after the connection broke: nobody has heard these words. */
      unheard: string[];
      /** The caller asked something, and the process that was to answer is gone. */
      isUnanswered: boolean;
      /** It may be there still, and follow a tool call to its end. */
      isToolRunning: boolean;
    };

/** What was said counts as well where it cannot be read. */
export function wordsOnConnecting(
  history: readonly TranscriptEvent[],
  unreadable: readonly { type: string }[] = [],
): WordsOnConnecting {
  // A connection before may have broken, or was refused, before it was greeted.
  if (![...history, ...unreadable].some(({ type }) => type === "agent-spoke" || type === "caller-spoke")) {
    return { kind: "greeting" };
  }
  const running = new Set<string>();
  let isUnanswered = false;
  for (const event of history) {
    if (event.type === "caller-spoke" && event.isBackchannel !== true) isUnanswered = true;
    if (isAnswer(event)) isUnanswered = false;
    if (event.type === "tool-called") running.add(event.toolCallId);
    if (event.type === "tool-finished") running.delete(event.toolCallId);
    // Words before a tool only announce it.
    if (event.type === "tool-called" || event.type === "tool-finished") isUnanswered = true;
  }
  return { kind: "resumed", unheard: unheardWords(history), isUnanswered, isToolRunning: running.size > 0 };
}

function unheardWords(history: readonly TranscriptEvent[]): string[] {
  const lastChange = history.findLastIndex(
    ({ type }) => type === "channel-connected" || type === "channel-disconnected",
  );
  if (history[lastChange]?.type !== "channel-disconnected") return [];
  return history.slice(lastChange).flatMap((event) => (isAnswer(event) ? [event.text] : []));
}

/** What is said while a tool runs only bridges the silence, and what belongs to no turn speaks of the line itself. */
function isAnswer(event: TranscriptEvent): event is Extract<TranscriptEvent, { type: "agent-spoke" }> {
  return event.type === "agent-spoke" && event.duringToolCallId === undefined && event.turn !== undefined;
}
