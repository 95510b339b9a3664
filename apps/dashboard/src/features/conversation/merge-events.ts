import type { TranscriptEvent } from "@callhook/core";

/** Adds events to a record: each sequence once, in order, whatever order they arrive in. */
export function mergeEvents(
  known: TranscriptEvent[],
  arrived: readonly TranscriptEvent[],
): TranscriptEvent[] {
  const sequences = new Set(known.map(({ sequence }) => sequence));
  const news: TranscriptEvent[] = [];
  for (const event of arrived) {
    if (sequences.has(event.sequence)) continue;
    sequences.add(event.sequence);
    news.push(event);
  }
  if (news.length === 0) return known;
  return [...known, ...news].toSorted((one, other) => one.sequence - other.sequence);
}

/** The number up to which no event is missing: where following starts again after a lost connection. */
export function unbrokenSequence(events: readonly TranscriptEvent[]): number {
  let unbroken = 0;
  for (const { sequence } of events) {
    if (sequence !== unbroken + 1) break;
    unbroken = sequence;
  }
  return unbroken;
}
