import type { TranscriptStep } from "@callhook/core";
import type { RecordSteps } from "./ports.ts";

/** Puts every step of a call on record, one batch after the other, and remembers them in order. */
export type TranscriptWriter = {
  /** Everything known of the call so far, including what is still on its way to the record. */
  readonly steps: readonly TranscriptStep[];
  /** The highest turn number given out so far; 0 before the caller has spoken. */
  readonly lastTurn: number;
  startTurn(): number;
  /** Settles when the steps are on record; batches arrive there in the order of the calls. */
  write(steps: TranscriptStep[]): Promise<void>;
};

export function createTranscriptWriter(options: {
  history: readonly TranscriptStep[];
  record: RecordSteps;
}): TranscriptWriter {
  const steps = [...options.history];
  let lastTurn = steps.reduce((highest, step) => Math.max(highest, turnOf(step)), 0);
  let lastWrite: Promise<void> = Promise.resolve();
  return {
    steps,
    get lastTurn() {
      return lastTurn;
    },
    startTurn() {
      lastTurn += 1;
      return lastTurn;
    },
    write(batch) {
      if (batch.length === 0) return lastWrite;
      steps.push(...batch);
      const written = lastWrite.then(() => options.record(batch));
      lastWrite = written.catch(() => undefined);
      return written;
    },
  };
}

function turnOf(step: TranscriptStep): number {
  return "turn" in step ? (step.turn ?? 0) : 0;
}
