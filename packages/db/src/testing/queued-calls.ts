import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { recordingQueueName } from "../queue/queues.ts";

/** The ids of the calls for which a job waits, one for each job, oldest first. */
export async function queuedCalls(database: Database): Promise<unknown[]> {
  const rows = await connectionOf(database).execute(
    sql`select data->>'callId' as "callId" from pgboss.job
        where name = ${recordingQueueName} and state = 'created' order by created_on, id`,
  );
  return rows.map((row) => row["callId"]);
}
