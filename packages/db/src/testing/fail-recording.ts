import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { recordingQueueName } from "../queue/queues.ts";

/** Leaves a call with a waiting job as a worker does that could not record it: to be tried again in an hour. */
export async function failRecording(options: {
  database: Database;
  callId: string;
  problem: string;
}): Promise<void> {
  const { database, callId, problem } = options;
  await connectionOf(database).execute(
    sql`update pgboss.job
        set state = 'retry', started_on = now(), start_after = now() + interval '1 hour',
          output = ${JSON.stringify({ problem })}::text::jsonb
        where name = ${recordingQueueName} and state = 'created' and data->>'callId' = ${callId}`,
  );
}
