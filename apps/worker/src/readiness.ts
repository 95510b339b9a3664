import { type Database, isMigrated, type QueueState, readQueueState } from "@callhook/db";
import type { Progress } from "./progress.ts";

/** Why this worker does not do its work; null when it does. */
export type Unready =
  | "stopping"
  | "database-unreachable"
  | "database-not-migrated"
  | "stuck"
  | "not-recording";

export type Readiness = { check(): Promise<Unready | null>; stop(): void };

const unreadySentences: Record<Unready, string> = {
  stopping: "This worker finishes what it has in hand and takes up nothing new.",
  "database-unreachable": "The database does not answer.",
  "database-not-migrated": "The database is of an older version. Run the migrations of this one.",
  stuck: "A batch of calls has been in hand for minutes.",
  "not-recording": "Calls have been waiting to be recorded for a minute, and this worker takes none up.",
};

export function sayUnready(unready: Unready): string {
  return unreadySentences[unready];
}

const patienceMs = 2_000;
const longestBatchMs = 120_000;
const longestWaitMs = 60_000;

/** Ready is a worker that could record a call now: a process that lives and does nothing is no use to anybody. */
export function createReadiness(options: {
  database: Database;
  progress: Progress;
  readState?: (database: Database) => Promise<QueueState>;
}): Readiness {
  const { database, progress, readState = readQueueState } = options;
  let isStopping = false;
  let wasMigrated = false;

  async function check(): Promise<Unready | null> {
    if (isStopping) return "stopping";
    try {
      await inTime(database.ping());
      wasMigrated ||= await inTime(isMigrated(database));
      if (!wasMigrated) return "database-not-migrated";
      if ((progress.inHandMs ?? 0) > longestBatchMs) return "stuck";
      const { oldestDueSeconds } = await inTime(readState(database));
      const isIdle = progress.sinceLastMs > longestWaitMs && progress.inHandMs === null;
      return isIdle && oldestDueSeconds * 1000 > longestWaitMs ? "not-recording" : null;
    } catch {
      return "database-unreachable";
    }
  }

  return {
    check,
    stop: () => {
      isStopping = true;
    },
  };
}

/** A connection that is half open answers nothing at all. */
function inTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("There was no answer in time.")), patienceMs);
  return Promise.race([asked, promise]).finally(() => clearTimeout(timer));
}
