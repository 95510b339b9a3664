import { CallhookError, type TranscriptEvent } from "@callhook/core";
import type { Connection } from "../connection.ts";
import { translateDatabaseError } from "../database-error.ts";
import type { RecordObserver } from "../observer.ts";
import type { JobSender } from "../queue/job-sender.ts";
import { addPlainly } from "./add-plainly.ts";
import { type Added, type Addition, callKey } from "./addition.ts";
import { recordAdditions } from "./record-additions.ts";
import { type WaitingAddition, WaitingAdditions } from "./waiting-additions.ts";

export type Appends = {
  /** Settles once the events are on record for good, or were refused. */
  add(addition: Addition): Promise<TranscriptEvent[]>;
};

const mostInABatch = 200;
const shortestPauseMs = 10;
const longestPauseMs = 500;

/**
 * Puts what many calls add at once on record together: what arrives while a batch is being committed makes the
 * next one. Commits that notify wait for each other in PostgreSQL, so that one each would be the limit of them all.
 * What is plain goes first, with one statement; what is left takes several.
 *
 * The attack: somebody keeps calls of their own locked, such as by removing a workspace with very many, and two
 * batches that wait for those keep every other tenant's calls waiting too. So a batch waits for no lock, and takes up
 * no connection while it would: what is for a call that is held is tried again later, behind the others.
 */
export function createAppendBatches(options: {
  connection: Connection;
  jobs: JobSender;
  /**
   * Whether the connection is a transaction: that writes one batch at a time, and waits for locks, so that PostgreSQL
   * sees it when two transactions wait for each other. Otherwise one batch is written while another waits for the disk.
   */
  isTransaction?: boolean;
  observer?: RecordObserver | undefined;
}): Appends {
  const { isTransaction = false } = options;
  const waiting = new WaitingAdditions();
  let running = 0;

  async function recordWaiting(): Promise<void> {
    if (running >= (isTransaction ? 1 : 2)) return;
    running += 1;
    for (let batch = waiting.take(mostInABatch); batch.length > 0; batch = waiting.take(mostInABatch)) {
      const held = await recordBatch({ ...options, skipLocked: !isTransaction, batch });
      waiting.giveBack({ taken: batch.filter((addition) => !held.includes(addition)) });
      repeatLater(held);
    }
    running -= 1;
  }

  function repeatLater(held: WaitingAddition[]): void {
    const calls = Map.groupBy(held, callKey).values();
    // What a call has said first was held most often.
    for (const [timesHeld, alike] of Map.groupBy(calls, ([first]) => first?.timesHeld ?? 0)) {
      const repeated = alike.flat();
      for (const addition of repeated) addition.timesHeld += 1;
      const pauseMs = Math.min(shortestPauseMs * 2 ** timesHeld, longestPauseMs);
      setTimeout(() => {
        waiting.giveBack({ taken: repeated, repeated });
        void recordWaiting();
      }, pauseMs);
    }
  }

  return {
    add: (addition) =>
      new Promise((resolve, reject) => {
        waiting.add({ ...addition, resolve, reject, askedAt: performance.now(), timesHeld: 0 });
        // Whatever else is added in this turn of the event loop goes along.
        queueMicrotask(() => void recordWaiting());
      }),
  };
}

type Batch = {
  connection: Connection;
  jobs: JobSender;
  skipLocked: boolean;
  batch: WaitingAddition[];
  observer?: RecordObserver | undefined;
};

/** Settles every addition of the batch but those of calls that are held, which it returns. Never rejects itself. */
async function recordBatch(options: Batch): Promise<WaitingAddition[]> {
  const batch = options.skipLocked ? await recordPlain(options) : options.batch;
  return batch.length === 0 ? [] : recordRest({ ...options, batch });
}

/** Answers the additions that it left alone. */
async function recordPlain({ connection, batch, observer }: Batch): Promise<WaitingAddition[]> {
  try {
    const recorded = await addPlainly({ connection, additions: batch });
    if (recorded.size > 0) observer?.committed({ additions: recorded.size });
    return batch.filter((addition) => {
      const events = recorded.get(addition);
      return events === undefined || !settle(addition, { ok: true, events, added: events }, observer);
    });
  } catch (error) {
    // Nothing is on record, and the others need not fail with what cannot be stored.
    if (!isUnavailable(error)) return batch;
    for (const { reject } of batch) reject(error);
    return [];
  }
}

async function recordRest(options: Batch): Promise<WaitingAddition[]> {
  const { connection, jobs, skipLocked, batch, observer } = options;
  try {
    await jobs.ready();
    const added = await connection.transaction((transaction) =>
      recordAdditions({ transaction, jobs, additions: batch, skipLocked }),
    );
    observer?.committed({ additions: batch.length });
    return batch.filter((addition, index) => !settle(addition, added[index], observer));
  } catch (error) {
    // What cannot be stored must not take the others along, nor make a commit of each of them.
    if (batch.length > 1 && !isUnavailable(error)) return recordHalves(options);
    for (const { reject } of batch) reject(error);
    return [];
  }
}

/** Tells whoever added it what came of it; false where it was held, and nothing has. */
function settle(
  { resolve, reject, askedAt }: WaitingAddition,
  added: Added | undefined,
  observer: RecordObserver | undefined,
): boolean {
  if (added === "held") return false;
  if (added?.ok === true) {
    observer?.appended({ events: added.added, waitedMs: performance.now() - askedAt });
    resolve(added.events);
  } else reject(added?.error ?? new Error("An addition was left out of its batch."));
  return true;
}

/** What a call says stays in its order: none of the second half goes before what is held of the first. */
async function recordHalves({ batch, ...options }: Batch): Promise<WaitingAddition[]> {
  const middle = Math.ceil(batch.length / 2);
  const held = await recordRest({ ...options, batch: batch.slice(0, middle) });
  const keys = new Set(held.map(callKey));
  const second = Map.groupBy(batch.slice(middle), (addition) => keys.has(callKey(addition)));
  const free = second.get(false) ?? [];
  const heldNow = free.length === 0 ? [] : await recordRest({ ...options, batch: free });
  return [...held, ...(second.get(true) ?? []), ...heldNow];
}

function isUnavailable(error: unknown): boolean {
  const translated = translateDatabaseError(error);
  return translated instanceof CallhookError && translated.code === "unavailable";
}
