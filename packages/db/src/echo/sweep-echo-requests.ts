import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { translateDatabaseError } from "../database-error.ts";
import { echoRequests } from "../schema/echo-requests.ts";

const mostAtOnce = 10_000;

/** Removes what echo endpoints got more than a day ago, of all workspaces. Any number of workers may sweep at once. */
export async function sweepEchoRequests(database: Database): Promise<number> {
  try {
    const removed = await connectionOf(database).execute(sql`
      delete from ${echoRequests} where ctid = any(array(
        select ctid from ${echoRequests} where received_at <= now() - interval '1 day'
        limit ${mostAtOnce} for update skip locked))`);
    return removed.count;
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
