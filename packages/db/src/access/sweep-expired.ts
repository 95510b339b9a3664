import { type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { connectionOf, type Database } from "../database.ts";
import { translateDatabaseError } from "../database-error.ts";
import { apiKeys } from "../schema/api-keys.ts";
import { callbacks } from "../schema/callbacks.ts";
import { ingestedWebhooks } from "../schema/ingested-webhooks.ts";
import { sessions, signInAttempts, verifications } from "../schema/people.ts";

const mostAtOnce = 10_000;

/** What opens nothing any more. Keys stay, for people to see what they had. */
const ended: [PgTable, SQL][] = [
  [apiKeys, sql`expires_at <= now() and kind = 'token'`],
  [callbacks, sql`expires_at <= now()`],
  // Never recorded, and with nobody who had it tried again: what is on record goes with its call.
  [ingestedWebhooks, sql`call_id is null and received_at <= now() - interval '30 days'`],
  [sessions, sql`expires_at <= now()`],
  [verifications, sql`expires_at <= now()`],
  [signInAttempts, sql`last_request < extract(epoch from now() - interval '1 day') * 1000`],
];

/**
 * Removes what has expired of all workspaces and people, and says how many rows that were: tokens, sessions (which
 * hold addresses), callback addresses, webhooks of platforms that were never recorded, links that were mailed, counts of attempts. Any number of workers may sweep at once.
 */
export async function sweepExpired(database: Database): Promise<number> {
  try {
    let removed = 0;
    for (const [table, isOver] of ended) {
      const result = await connectionOf(database).execute(sql`
        delete from ${table} where ctid = any(array(
          select ctid from ${table} where ${isOver} limit ${mostAtOnce} for update skip locked))`);
      removed += result.count;
    }
    return removed;
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
