import { createSeenSequences, type TranscriptEvent } from "@callhook/core";
import type { UnreadableEvent } from "./unreadable-event.ts";

/** What is known here of a call's record, each event once, whoever put it there. */
export type KnownEvents = {
  /** In order of `sequence`. */
  readonly all: readonly TranscriptEvent[];
  /** The highest number that is known, or known to be unreadable. */
  readonly upTo: number;
  /** Those below it that have not come. */
  missing(): number[];
  /** The highest turn number among them; 0 before the caller has spoken. */
  readonly lastTurn: number;
  readonly hasEnded: boolean;
  /** What is on record and cannot be read, each once. */
  readonly unreadable: readonly UnreadableEvent[];
  add(events: readonly TranscriptEvent[]): void;
  /** Goes past what cannot be read, rather than ask for it again and again. */
  pass(unreadable: readonly UnreadableEvent[]): void;
};

export function createKnownEvents(history: readonly TranscriptEvent[]): KnownEvents {
  const all: TranscriptEvent[] = [];
  const sequences = createSeenSequences({ upTo: 0 });
  const unreadable: UnreadableEvent[] = [];
  let lastTurn = 0;
  let hasEnded = false;

  function addOne(event: TranscriptEvent): void {
    if (sequences.has(event.sequence)) return;
    sequences.add(event.sequence);
    all.push(event);
    lastTurn = Math.max(lastTurn, turnOf(event));
    hasEnded ||= event.type === "call-ended";
  }

  function add(events: readonly TranscriptEvent[]): void {
    for (const event of events) addOne(event);
    all.sort((one, other) => one.sequence - other.sequence);
  }

  function pass(events: readonly UnreadableEvent[]): void {
    for (const event of events) {
      if (sequences.has(event.sequence)) continue;
      sequences.add(event.sequence);
      unreadable.push(event);
      hasEnded ||= event.type === "call-ended";
    }
  }

  add(history);
  return {
    all,
    get upTo() {
      return sequences.highest;
    },
    missing: sequences.missing,
    get lastTurn() {
      return lastTurn;
    },
    get hasEnded() {
      return hasEnded;
    },
    unreadable,
    add,
    pass,
  };
}

function turnOf(event: TranscriptEvent): number {
  return "turn" in event ? (event.turn ?? 0) : 0;
}
