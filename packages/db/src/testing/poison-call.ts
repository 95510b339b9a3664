import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";

/** Damages the events of a call as no version of ours could have written them. */
export async function poisonCall({
  database,
  callId,
}: {
  database: Database;
  callId: string;
}): Promise<void> {
  await connectionOf(database).execute(
    sql`update call_events set payload = '{"type":"from-another-world"}' where call_id = ${callId}`,
  );
}
