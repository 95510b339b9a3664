import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { calls } from "../schema/calls.ts";
import { callKey } from "./addition.ts";
import type { CallNews } from "./call-news.ts";
import { isOneOf } from "./call-row.ts";

/**
 * Says that the jobs of these calls are taken up: whatever is added from now on brings a job of its own, and all that
 * was added before is committed, and read by whoever reads the events after this.
 */
export async function takeNews(options: { database: Database; calls: readonly CallNews[] }): Promise<void> {
  const { database, calls: wanted } = options;
  const taken = new Set(await lowerFlags({ database, calls: wanted, skipLocked: true }));
  // Somebody adds to these just now. Waiting for all of them at once would keep the others from being added to.
  for (const call of wanted)
    if (!taken.has(callKey(call))) await lowerFlags({ database, calls: [call], skipLocked: false });
}

/**
 * Whoever adds to these calls would wait for that, too. Where a crash takes it back, the flags stand and the jobs were
 * not done: they are taken up again.
 */
const withoutWaitingForTheDisk = sql`set_config('synchronous_commit', 'off', true) = 'off'`;

async function lowerFlags(options: {
  database: Database;
  calls: readonly CallNews[];
  skipLocked: boolean;
}): Promise<string[]> {
  const connection = connectionOf(options.database);
  const locked = connection
    .select({ workspaceId: calls.workspaceId, id: calls.id })
    .from(calls)
    .where(isOneOf(options.calls))
    .for("no key update", options.skipLocked ? { skipLocked: true } : {});
  const rows = await connection
    .update(calls)
    .set({ newsQueued: false })
    .where(sql`(${calls.workspaceId}, ${calls.id}) in (${locked}) and ${withoutWaitingForTheDisk}`)
    .returning({ workspaceId: calls.workspaceId, callId: calls.id });
  return rows.map(callKey);
}
