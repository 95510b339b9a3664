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

export function wordsOnConnecting(history: readonly TranscriptEvent[]): WordsOnConnecting {
  // A connection before may have broken, or was refused, before it was greeted.
  const lastWords = history.findLast((event) => isAnswer(event) || event.type === "caller-spoke");
  if (lastWords === undefined) return { kind: "greeting" };
  const lastToolStep = history.findLast(({ type }) => type === "tool-called" || type === "tool-finished");
  const isToolLast = lastToolStep !== undefined && lastToolStep.sequence > lastWords.sequence;
  return {
    kind: "resumed",
    unheard: unheardWords(history),
    isUnanswered: lastWords.type === "caller-spoke" || isToolLast,
    isToolRunning: isToolLast && lastToolStep.type === "tool-called",
  };
}

function unheardWords(history: readonly TranscriptEvent[]): string[] {
  const lastChange = history.findLastIndex(
    ({ type }) => type === "channel-connected" || type === "channel-disconnected",
  );
  if (history[lastChange]?.type !== "channel-disconnected") return [];
  return history.slice(lastChange).flatMap((event) => (isAnswer(event) ? [event.text] : []));
}

/** What is said while a tool runs only bridges the silence. */
function isAnswer(event: TranscriptEvent): event is Extract<TranscriptEvent, { type: "agent-spoke" }> {
  return event.type === "agent-spoke" && event.duringToolCallId === undefined;
}
