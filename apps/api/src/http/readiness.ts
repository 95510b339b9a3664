import { type Database, isMigrated, type NewsListener } from "@callhook/db";

/** Why this process cannot serve; null when it can. */
export type Unready = "draining" | "database-unreachable" | "database-not-migrated" | "no-call-news";

export type Readiness = { check(): Promise<Unready | null>; drain(): void };

const unreadySentences: Record<Unready, string> = {
  draining: "This process is closing and takes up nothing new.",
  "database-unreachable": "The database does not answer.",
  "database-not-migrated": "The database is of an older version. Run the migrations of this one.",
  "no-call-news": "News of calls does not arrive here, so that nobody could follow one.",
};

export function sayUnready(unready: Unready): string {
  return unreadySentences[unready];
}

const patienceMs = 2_000;
const freshMs = 1_000;

/**
 * Ready is who can do the work: reach the database, find there what this version needs, and hear of news of calls.
 * The attack: anybody may ask, and each answer costs a few queries. So all who ask within a second share one answer.
 */
export function createReadiness(options: {
  database: Database;
  listener: Pick<NewsListener, "hears">;
  now?: () => number;
}): Readiness {
  const { database, listener, now = Date.now } = options;
  let isDraining = false;
  let wasMigrated = false;
  let known: { at: number; answer: Promise<Unready | null> } | null = null;

  async function look(): Promise<Unready | null> {
    try {
      await inTime(database.ping());
      wasMigrated ||= await inTime(isMigrated(database));
    } catch {
      return "database-unreachable";
    }
    if (!wasMigrated) return "database-not-migrated";
    return (await listener.hears({ withinMs: patienceMs })) ? null : "no-call-news";
  }

  return {
    async check() {
      if (isDraining) return "draining";
      if (known === null || now() - known.at >= freshMs) known = { at: now(), answer: look() };
      return known.answer;
    },
    drain: () => {
      isDraining = true;
    },
  };
}

/** A connection that is half open answers nothing at all. */
function inTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("There was no answer in time.")), patienceMs);
  return Promise.race([asked, promise]).finally(() => clearTimeout(timer));
}
