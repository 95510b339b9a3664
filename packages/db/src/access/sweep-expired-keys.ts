import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { translateDatabaseError } from "../database-error.ts";
import { apiKeys } from "../schema/api-keys.ts";

const mostAtOnce = 10_000;

/**
 * Removes tokens that have expired, of all workspaces, and says how many; keys stay, for people to see what they
 * had. Any number of workers may sweep at once.
 */
export async function sweepExpiredKeys(database: Database): Promise<number> {
  try {
    const removed = await connectionOf(database).execute(sql`
      delete from ${apiKeys} where ctid = any(array(
        select ctid from ${apiKeys} where expires_at <= now() and kind = 'token'
        order by expires_at limit ${mostAtOnce} for update skip locked))`);
    return removed.count;
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
