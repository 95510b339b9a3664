import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { calls } from "../schema/calls.ts";
import { callKey } from "./addition.ts";
import type { CallNews } from "./call-news.ts";
import { isCall, isOneOf } from "./call-row.ts";
import { waitingBriefly } from "./hold-calls.ts";

/**
 * Says that the jobs of these calls are taken up: whatever is added from now on brings a job of its own, and all that
 * was added before is committed, and read by whoever reads the events after this.
 */
export async function takeNews(options: { database: Database; calls: readonly CallNews[] }): Promise<void> {
  const { database, calls: wanted } = options;
  const taken = await lowerFreeFlags({ database, calls: wanted });
  // Somebody adds to these just now. Waiting for all of them at once would keep the others from being added to.
  for (const call of wanted) if (!taken.has(callKey(call))) await lowerFlag({ database, call });
}

/**
 * Whoever adds to these calls would wait for that, too. Where a crash takes it back, the flags stand and the jobs were
 * not done: they are taken up again. Of the whole transaction, so never within another.
 */
const withoutWaitingForTheDisk = sql`set_config('synchronous_commit', 'off', true) = 'off'`;

/** Of those that nobody holds; answers which they were. */
async function lowerFreeFlags(options: {
  database: Database;
  calls: readonly CallNews[];
}): Promise<Set<string>> {
  const connection = connectionOf(options.database);
  const free = connection
    .select({ workspaceId: calls.workspaceId, id: calls.id })
    .from(calls)
    .where(isOneOf(options.calls))
    .for("no key update", { skipLocked: true });
  const rows = await connection
    .update(calls)
    .set({ newsQueued: false })
    .where(sql`(${calls.workspaceId}, ${calls.id}) in (${free}) and ${withoutWaitingForTheDisk}`)
    .returning({ workspaceId: calls.workspaceId, callId: calls.id });
  return new Set(rows.map(callKey));
}

async function lowerFlag({ database, call }: { database: Database; call: CallNews }): Promise<void> {
  await connectionOf(database).transaction(async (transaction) => {
    await transaction.execute(waitingBriefly);
    await transaction
      .update(calls)
      .set({ newsQueued: false })
      .where(isCall({ scope: call, callId: call.callId }));
  });
}
