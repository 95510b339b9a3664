import type { TranscriptEvent } from "@callhook/core";
import type { ConversationState, Exchange } from "./conversation-state.ts";

/** What this page knows of each exchange it began, those that are under way included. */
export function exchangesOf({
  exchanges,
  sendings,
}: Pick<ConversationState, "exchanges" | "sendings">): Exchange[] {
  const underWay = new Set(sendings.map(({ sendId }) => sendId));
  const current = sendings.map(({ sendId, recordedSequence, turn, firstWordMs }) => ({
    sendId,
    recordedSequence,
    turn,
    firstWordMs,
  }));
  return [...exchanges.filter(({ sendId }) => !underWay.has(sendId)), ...current];
}

/** How long the first word of an answer took, by the number of the event that holds the answer's first words. */
export function answerTimes(
  exchanges: readonly Exchange[],
  events: readonly TranscriptEvent[],
): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const { recordedSequence, turn, firstWordMs } of exchanges) {
    if (recordedSequence === null || firstWordMs === null) continue;
    const first = events.find(
      (event) =>
        event.type === "agent-spoke" &&
        event.sequence > recordedSequence &&
        (turn === null || event.turn === undefined || event.turn === turn),
    );
    if (first !== undefined) times.set(first.sequence, firstWordMs);
  }
  return times;
}
