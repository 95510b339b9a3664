import { sql } from "drizzle-orm";
import type { Connection } from "../connection.ts";
import { ledgerConversations } from "../schema/ledger-conversations.ts";
import { ledgerRuns } from "../schema/ledger-runs.ts";

const everyMs = 60_000;
const mostAtOnce = 500;

/** Sweeps beside a claim, once a minute at most: nobody waits for it, and who fails leaves it to the next. */
export function createSweeper(connection: Connection): () => void {
  let nextAtMs = performance.now() + everyMs * Math.random();
  return () => {
    if (performance.now() < nextAtMs) return;
    nextAtMs = performance.now() + everyMs;
    sweepLedger(connection).catch(() => undefined);
  };
}

/** Removes conversations that were idle for a day, and outcomes that nobody may ask for any more. */
export async function sweepLedger(connection: Connection): Promise<void> {
  await connection.execute(sql`
    delete from ${ledgerConversations} where ctid = any(array(
      select ctid from ${ledgerConversations} where last_used_at < clock_timestamp() - interval '1 day'
      limit ${mostAtOnce} for update skip locked))`);
  await connection.execute(sql`
    update ${ledgerRuns} set outcome = null where ctid = any(array(
      select ctid from ${ledgerRuns} where outcome is not null and outcome_ends_at < clock_timestamp()
      limit ${mostAtOnce} for update skip locked))`);
}
