import {
  createDatabaseCheck,
  type Database,
  type DatabaseProblem,
  databaseProblems,
  type NewsListener,
} from "@callhook/db";

/** Why this process cannot serve; null when it can. */
export type Unready = "draining" | "no-call-news" | DatabaseProblem;

export type Readiness = { check(): Promise<Unready | null>; drain(): void };

const unreadySentences: Record<Unready, string> = {
  draining: "This process is closing and takes up nothing new.",
  ...databaseProblems,
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
  const checkDatabase = createDatabaseCheck(database);
  let isDraining = false;
  let known: { at: number; answer: Promise<Unready | null> } | null = null;

  async function look(): Promise<Unready | null> {
    const problem = await checkDatabase();
    if (problem !== null) return problem;
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
