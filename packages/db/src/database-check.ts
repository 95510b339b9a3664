import type { Database } from "./database.ts";
import { isMigrated } from "./is-migrated.ts";

/** Why a database is of no use just now, for whoever runs it. */
export const databaseProblems = {
  "database-unreachable": "The database does not answer.",
  "database-not-migrated": "The database is of an older version. Run the migrations of this one.",
} as const;
export type DatabaseProblem = keyof typeof databaseProblems;

const patienceMs = 2_000;

/** Looks whether a database answers and has what this version needs; null where it does. Once migrated, it stays so. */
export function createDatabaseCheck(database: Database): () => Promise<DatabaseProblem | null> {
  let wasMigrated = false;
  return async () => {
    try {
      await inTime(database.ping());
      wasMigrated ||= await inTime(isMigrated(database));
      return wasMigrated ? null : "database-not-migrated";
    } catch {
      return "database-unreachable";
    }
  };
}

/** Rejects what takes two seconds: a connection that is half open answers nothing at all. */
export function inTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("There was no answer in time.")), patienceMs);
  return Promise.race([asked, promise]).finally(() => clearTimeout(timer));
}
