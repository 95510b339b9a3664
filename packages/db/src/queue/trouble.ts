import { sql } from "drizzle-orm";
import { deadLetterQueueName, recordingQueueName } from "./queues.ts";

/** What was known of a call in trouble when it was asked for again; its new job carries it on. */
export type Trouble = { since: string; attempts: number; problem: string };

/** The jobs that wait to be tried again by themselves, and those that were given up. */
export const isWaitingInTrouble = sql`(job.name = ${deadLetterQueueName} and job.state < 'active'
  or job.name = ${recordingQueueName} and job.state = 'retry')`;

/** The jobs of calls in trouble that a worker has in hand, or is about to. */
export const isBeingTried = sql`(job.name = ${recordingQueueName} and job.state in ('created', 'active')
  and (job.retry_count > 0 or job.data->'trouble' is not null))`;
