import { CallhookError, type TranscriptEvent, type TranscriptStep } from "@callhook/core";
import type { RecordSteps } from "./ports.ts";

/** Batches of steps on their way to the record. */
export type RecordLine = {
  /** Settles when the batch is on record; rejects where it could not be put there. */
  add(steps: TranscriptStep[]): Promise<void>;
  /** What is not on record yet, in order. */
  waiting(): TranscriptStep[];
  /** Settles once every batch added so far has come to its end. */
  settled(): Promise<void>;
};

type Batch = { steps: TranscriptStep[]; recorded: () => void; failed: (error: unknown) => void };

/**
 * Takes all that waits at once, since each way to the record costs the same however much it carries. Where that is
 * refused, each batch goes by itself: a bad one takes no other with it.
 */
export function createRecordLine(options: {
  record: RecordSteps;
  /** Told of what a batch, or several, have become on record; of nothing where they could not get there. */
  onSettled: (events: readonly TranscriptEvent[]) => void;
}): RecordLine {
  const { record, onSettled } = options;
  let waiting: Batch[] = [];
  let underWay: Batch[] = [];
  let last: Promise<void> = Promise.resolve();
  let isRunning = false;

  async function put(batches: Batch[]): Promise<void> {
    const outcome = await record(batches.flatMap(({ steps }) => steps)).then(
      (events) => ({ events, error: null }),
      (error: unknown) => ({ events: null, error }),
    );
    if (outcome.events === null && batches.length > 1 && isRefusal(outcome.error)) {
      for (const batch of batches) await put([batch]);
      return;
    }
    underWay = underWay.filter((batch) => !batches.includes(batch));
    onSettled(outcome.events ?? []);
    for (const batch of batches) {
      if (outcome.events === null) batch.failed(outcome.error);
      else batch.recorded();
    }
  }

  async function run(): Promise<void> {
    isRunning = true;
    // What is added in one go belongs together.
    await Promise.resolve();
    while (waiting.length > 0) {
      underWay = waiting.splice(0);
      await put(underWay);
    }
    isRunning = false;
  }

  return {
    add(steps) {
      if (steps.length === 0) return last;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      waiting.push({ steps, recorded: resolve, failed: reject });
      if (!isRunning) void run();
      last = promise.catch(() => undefined);
      return promise;
    },
    waiting: () => [...underWay, ...waiting].flatMap(({ steps }) => steps),
    settled: () => last,
  };
}

/** Nothing of it is on record; only where the record cannot be reached, that is not known. */
function isRefusal(error: unknown): boolean {
  return !(error instanceof CallhookError) || error.code !== "unavailable";
}
