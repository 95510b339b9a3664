import type { TranscriptEvent, TranscriptStep } from "@callhook/core";
import { createKnownEvents } from "./known-events.ts";
import type { RecordSteps } from "./ports.ts";
import { createRecordLine } from "./record-line.ts";
import type { UnreadableEvent } from "./unreadable-event.ts";

/**
 * Puts every step of a call on record, in order, and knows what the record says. What comes while the record is busy
 * goes there together.
 */
export type TranscriptWriter = {
  /** What is on record, in order, and behind it what is on its way there. */
  readonly steps: readonly TranscriptStep[];
  /** What is on record, in order, with numbers and times. */
  readonly events: readonly TranscriptEvent[];
  /** Whether the last turn of the call began here. */
  readonly hasLastTurn: boolean;
  /** The highest number of the record's events that is known here. */
  readonly knownUpTo: number;
  /** Those below it that are not: they have not come, or have yet to be learned. */
  missing(): number[];
  /** Whether the record says that the call has ended. */
  readonly hasEnded: boolean;
  /** The highest turn number known so far; 0 before the caller has spoken. */
  readonly lastTurn: number;
  /** What is on record and cannot be read, each once. */
  readonly unreadable: readonly UnreadableEvent[];
  /** Whether something of this tool call is among it. */
  isUnreadable(toolCallId: string): boolean;
  startTurn(): number;
  /** Settles when the steps are on record, where all of them arrive or none; in the order of the calls. */
  write(steps: TranscriptStep[]): Promise<void>;
  /** Takes in what the record says, whoever wrote it; what is known already changes nothing. */
  learn(events: readonly TranscriptEvent[], unreadable?: readonly UnreadableEvent[]): Promise<void>;
};

export function createTranscriptWriter(options: {
  history: readonly TranscriptEvent[];
  unreadable?: readonly UnreadableEvent[] | undefined;
  record: RecordSteps;
}): TranscriptWriter {
  const known = createKnownEvents(options.history);
  known.pass(options.unreadable ?? []);
  /** Asked for many times between two changes. */
  let steps: readonly TranscriptStep[] | null = null;
  const line = createRecordLine({
    record: options.record,
    onSettled(events) {
      known.add(events);
      steps = null;
    },
  });
  let lastStartedTurn = 0;
  const lastTurn = () => Math.max(known.lastTurn, lastStartedTurn);

  return {
    get steps() {
      steps ??= [...known.all, ...line.waiting()];
      return steps;
    },
    get events() {
      return known.all;
    },
    get hasLastTurn() {
      return lastStartedTurn > 0 && lastStartedTurn >= known.lastTurn;
    },
    get knownUpTo() {
      return known.upTo;
    },
    missing: known.missing,
    get hasEnded() {
      return known.hasEnded;
    },
    get lastTurn() {
      return lastTurn();
    },
    unreadable: known.unreadable,
    isUnreadable: (toolCallId) => known.unreadable.some((event) => event.toolCallId === toolCallId),
    startTurn() {
      lastStartedTurn = lastTurn() + 1;
      return lastStartedTurn;
    },
    write(batch) {
      steps = null;
      return line.add(batch);
    },
    async learn(events, unreadable = []) {
      // Our own steps among them may still wait for their numbers; they would be known twice.
      await line.settled();
      known.add(events);
      known.pass(unreadable);
      steps = null;
    },
  };
}
