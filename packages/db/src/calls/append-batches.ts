import { CallhookError, type TranscriptEvent } from "@callhook/core";
import type { Connection } from "../connection.ts";
import { translateDatabaseError } from "../database-error.ts";
import type { JobSender } from "../queue/job-sender.ts";
import type { Addition } from "./addition.ts";
import { recordAdditions } from "./record-additions.ts";

export type Appends = {
  /** Settles once the events are on record for good, or were refused. */
  add(addition: Addition): Promise<TranscriptEvent[]>;
};

type Waiting = Addition & {
  resolve: (events: TranscriptEvent[]) => void;
  reject: (error: unknown) => void;
};

const mostInABatch = 200;

/**
 * Puts what many calls add at once on record together: what arrives while a batch is being committed makes the
 * next one. Commits that notify wait for each other in PostgreSQL, so that one each would be the limit of them all.
 */
export function createAppendBatches(options: {
  connection: Connection;
  jobs: JobSender;
  /** One, where the connection is a transaction; while a batch waits for the disk, another one is written. */
  batchesAtOnce?: number;
}): Appends {
  const { batchesAtOnce = 2 } = options;
  const waiting: Waiting[] = [];
  let running = 0;

  async function recordWaiting(): Promise<void> {
    if (running >= batchesAtOnce) return;
    running += 1;
    try {
      while (waiting.length > 0) await recordBatch({ ...options, batch: waiting.splice(0, mostInABatch) });
    } finally {
      running -= 1;
    }
  }

  return {
    add: (addition) =>
      new Promise((resolve, reject) => {
        waiting.push({ ...addition, resolve, reject });
        // Whatever else is added in this turn of the event loop goes along.
        queueMicrotask(() => void recordWaiting());
      }),
  };
}

/** Settles every addition of the batch, and never rejects itself. */
async function recordBatch(options: {
  connection: Connection;
  jobs: JobSender;
  batch: Waiting[];
}): Promise<void> {
  const { connection, jobs, batch } = options;
  try {
    await jobs.ready();
    const added = await connection.transaction((transaction) =>
      recordAdditions({ transaction, jobs, additions: batch }),
    );
    for (const [index, { resolve, reject }] of batch.entries()) {
      const result = added[index];
      if (result?.ok === true) resolve(result.events);
      else reject(result?.error ?? new Error("An addition was left out of its batch."));
    }
  } catch (error) {
    if (batch.length === 1 || isUnavailable(error)) for (const { reject } of batch) reject(error);
    // What cannot be stored must not take the others along, nor make a commit of each of them.
    else for (const half of halvesOf(batch)) await recordBatch({ ...options, batch: half });
  }
}

function halvesOf(batch: Waiting[]): Waiting[][] {
  const middle = Math.ceil(batch.length / 2);
  return [batch.slice(0, middle), batch.slice(middle)];
}

function isUnavailable(error: unknown): boolean {
  const translated = translateDatabaseError(error);
  return translated instanceof CallhookError && translated.code === "unavailable";
}
