import { setTimeout as wait } from "node:timers/promises";
import type { ToolOutcome } from "@callhook/core";
import { and, eq, sql } from "drizzle-orm";
import type { Connection } from "../connection.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { ledgerRuns } from "../schema/ledger-runs.ts";
import { type Conversation, isRunOf } from "./conversation.ts";
import { readOutcome } from "./read-outcome.ts";

type Waiting = {
  connection: Connection;
  of: Conversation & { place: number };
  isGivenUp: () => boolean;
};

/**
 * Looks until whoever runs has settled, on whichever replica, or their lease is over. Few ever wait, so looking
 * is simpler and sturdier than being told; it adds 5 ms to a short wait, and to a long one a fiftieth at most.
 */
export async function waitForOutcome(options: Waiting): Promise<ToolOutcome | null> {
  return await withDatabaseErrors({ look }).look(options);
}

async function look({ connection, of, isGivenUp }: Waiting): Promise<ToolOutcome | null> {
  const { endedAt, outcome, leaseEndsAt } = ledgerRuns;
  const isLeased = sql<boolean>`${leaseEndsAt} > clock_timestamp()`;
  const startedAtMs = performance.now();
  while (!isGivenUp()) {
    const [run] = await connection
      .select({ endedAt, outcome, isLeased })
      .from(ledgerRuns)
      .where(and(isRunOf(of), eq(ledgerRuns.place, of.place)));
    if (run === undefined) return null;
    if (run.endedAt !== null) return readOutcome(run.outcome);
    if (!run.isLeased) return null;
    await wait(Math.min(50, Math.max(5, (performance.now() - startedAtMs) / 50)));
  }
  return null;
}
