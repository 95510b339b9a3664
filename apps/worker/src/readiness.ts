import {
  createDatabaseCheck,
  type Database,
  type DatabaseProblem,
  databaseProblems,
  inTime,
  type QueueState,
  readQueueState,
} from "@callhook/db";
import type { Progress } from "./progress.ts";

/** Why this worker does not do its work; null when it does. */
export type Unready = "stopping" | "stuck" | "not-recording" | DatabaseProblem;

export type Readiness = { check(): Promise<Unready | null>; stop(): void };

const unreadySentences: Record<Unready, string> = {
  stopping: "This worker finishes what it has in hand and takes up nothing new.",
  ...databaseProblems,
  stuck: "A batch of calls has been in hand for minutes.",
  "not-recording": "Calls have been waiting to be recorded for a minute, and this worker takes none up.",
};

export function sayUnready(unready: Unready): string {
  return unreadySentences[unready];
}

const longestBatchMs = 120_000;
const longestWaitMs = 60_000;

/** Ready is a worker that could record a call now: a process that lives and does nothing is no use to anybody. */
export function createReadiness(options: {
  database: Database;
  progress: Progress;
  readState?: (database: Database) => Promise<QueueState>;
}): Readiness {
  const { database, progress, readState = readQueueState } = options;
  const checkDatabase = createDatabaseCheck(database);
  let isStopping = false;

  async function check(): Promise<Unready | null> {
    if (isStopping) return "stopping";
    const problem = await checkDatabase();
    if (problem !== null) return problem;
    if ((progress.inHandMs ?? 0) > longestBatchMs) return "stuck";
    try {
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
