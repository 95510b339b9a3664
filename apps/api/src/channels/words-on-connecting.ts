import type { TranscriptEvent } from "@callhook/core";

/** What a connection begins with, as the record before it tells. */
export type WordsOnConnecting =
  /** Nobody has said anything in this call. */
  | { kind: "greeting" }
  /** The agent went on after the connection broke: nobody has heard these words. */
  | { kind: "unheard"; texts: string[] }
  /** The caller asked something, and the process that was to answer is gone. */
  | { kind: "unanswered" }
  /** The caller may have missed something, and cannot know that we are there again. */
  | { kind: "reconnected" };

export function wordsOnConnecting(history: readonly TranscriptEvent[]): WordsOnConnecting {
  // A connection before may have broken, or was refused, before it was greeted.
  const hasWords = history.some(({ type }) => type === "agent-spoke" || type === "caller-spoke");
  if (!hasWords) return { kind: "greeting" };
  const lastChange = history.findLastIndex(
    ({ type }) => type === "channel-connected" || type === "channel-disconnected",
  );
  const wasLost = history[lastChange]?.type === "channel-disconnected";
  const texts = history
    .slice(wasLost ? lastChange : history.length)
    .flatMap((event) => (event.type === "agent-spoke" ? [event.text] : []));
  if (texts.length > 0) return { kind: "unheard", texts };
  const lastWords = history.findLast(({ type }) => type === "agent-spoke" || type === "caller-spoke");
  return { kind: lastWords?.type === "caller-spoke" ? "unanswered" : "reconnected" };
}
