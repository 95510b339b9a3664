import { sql } from "drizzle-orm";
import { z } from "zod";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { deadLetterQueueName, recordingQueueName } from "./queues.ts";

export type QueueState = {
  /** Jobs that nobody has taken up, those that are to be tried again later included. */
  waiting: number;
  /** How long the oldest of those that are due has been waiting; 0 where none is due. */
  oldestDueSeconds: number;
  /** Jobs that were given up. */
  deadLetters: number;
};

const stateSchema = z.object({
  waiting: z.coerce.number(),
  oldestDueSeconds: z.coerce.number(),
  deadLetters: z.coerce.number(),
});

/** How far recording is behind, over all workspaces and workers. */
export function readQueueState(database: Database): Promise<QueueState> {
  return withDatabaseErrors({ read }).read(database);
}

async function read(database: Database): Promise<QueueState> {
  const [row] = await connectionOf(database).execute(sql`
    select
      count(*) filter (where name = ${recordingQueueName}) as "waiting",
      greatest(0, coalesce(extract(epoch from now() - min(start_after)
        filter (where name = ${recordingQueueName})), 0)) as "oldestDueSeconds",
      count(*) filter (where name = ${deadLetterQueueName}) as "deadLetters"
    from pgboss.job
    where name in (${recordingQueueName}, ${deadLetterQueueName}) and state < 'active'
  `);
  return stateSchema.parse(row);
}
