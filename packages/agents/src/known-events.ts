import type { TranscriptEvent } from "@callhook/core";

/** What is known here of a call's record, each event once, whoever put it there. */
export type KnownEvents = {
  /** In order of `sequence`. */
  readonly all: readonly TranscriptEvent[];
  /** Every event up to this number is known. */
  readonly unbrokenUpTo: number;
  /** The highest turn number among them; 0 before the caller has spoken. */
  readonly lastTurn: number;
  readonly hasEnded: boolean;
  add(events: readonly TranscriptEvent[]): void;
};

export function createKnownEvents(history: readonly TranscriptEvent[]): KnownEvents {
  const all: TranscriptEvent[] = [];
  const sequences = new Set<number>();
  let unbrokenUpTo = 0;
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
    while (sequences.has(unbrokenUpTo + 1)) unbrokenUpTo += 1;
  }

  add(history);
  return {
    all,
    get unbrokenUpTo() {
      return unbrokenUpTo;
    },
    get lastTurn() {
      return lastTurn;
    },
    get hasEnded() {
      return hasEnded;
    },
    add,
  };
}

function turnOf(event: TranscriptEvent): number {
  return "turn" in event ? (event.turn ?? 0) : 0;
}
