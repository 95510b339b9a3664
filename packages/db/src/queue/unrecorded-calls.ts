import { and, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { CallNews } from "../calls/call-news.ts";
import { connectionOf, type Database, jobsOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { calls } from "../schema/calls.ts";
import { transcripts } from "../schema/transcripts.ts";
import { deadLetterQueueName, recordingQueueName } from "./queues.ts";

/** A call whose events could not be made a transcript of. Its events are kept; nothing of it is lost. */
export type UnrecordedCall = CallNews & {
  /** When it could not be recorded for the first time. */
  since: Date;
  attempts: number;
  /** Why, in a sentence that holds nothing of what was said. */
  problem: string;
  /** Nobody tries any more, until somebody asks for it. */
  isGivenUp: boolean;
};

/** Which of them: all, those of one workspace, or one call. */
export type UnrecordedFilter = { workspaceId?: string | undefined; callId?: string | undefined };

export type UnrecordedCalls = {
  /** The longest in trouble first, at most 100. */
  list(filter?: UnrecordedFilter): Promise<UnrecordedCall[]>;
  /** Has them tried again at once, and answers which; a call that is no longer in trouble is none of them. */
  replay(filter?: UnrecordedFilter): Promise<CallNews[]>;
};

const mostListed = 100;
const unknownProblem = "Why is not known; the worker's log has the details.";
const problemSchema = z.object({ problem: z.string() }).catch({ problem: unknownProblem });

/** Looks across all workspaces where none is named, as an operator does. */
export function unrecordedCalls(database: Database): UnrecordedCalls {
  return withDatabaseErrors({
    list: (filter: UnrecordedFilter = {}) => list(database, filter),
    replay: (filter: UnrecordedFilter = {}) => replay(database, filter),
  });
}

/** The jobs that failed and wait to be tried again, and those that were given up. */
const isInTrouble = sql`(job.name = ${deadLetterQueueName} and job.state < 'active')
  or (job.name = ${recordingQueueName} and job.state = 'retry')`;

async function list(database: Database, filter: UnrecordedFilter): Promise<UnrecordedCall[]> {
  const rows = await connectionOf(database)
    .select({
      workspaceId: calls.workspaceId,
      callId: calls.id,
      since: sql`min(coalesce(job.source_created_on, job.created_on))`.mapWith(calls.startedAt),
      attempts: sql<number>`max(case when job.name = ${deadLetterQueueName}
        then job.source_retry_count + 1 else job.retry_count end)::int`,
      output: sql<unknown>`(array_agg(coalesce(job.source_output, job.output) order by job.created_on desc))[1]`,
      isGivenUp: sql<boolean>`bool_and(job.name = ${deadLetterQueueName})`,
    })
    .from(sql`pgboss.job as job`)
    .innerJoin(calls, isOfJob)
    .leftJoin(
      transcripts,
      and(eq(transcripts.workspaceId, calls.workspaceId), eq(transcripts.callId, calls.id)),
    )
    .where(and(sql`(${isInTrouble})`, isStillUnrecorded, isWanted(filter)))
    .groupBy(calls.workspaceId, calls.id)
    .orderBy(sql`3`)
    .limit(mostListed);
  return rows.map(({ output, ...row }) => ({ ...row, problem: problemSchema.parse(output).problem }));
}

const isOfJob = and(
  sql`${calls.workspaceId} = job.data->>'workspaceId'`,
  sql`${calls.id} = job.data->>'callId'`,
);

/** A later job may have recorded it, and every event of it, in the meantime. */
const isStillUnrecorded = sql`${transcripts.eventCount} is distinct from ${calls.eventCount}`;

function isWanted({ workspaceId, callId }: UnrecordedFilter): SQL | undefined {
  return and(
    workspaceId === undefined ? undefined : sql`job.data->>'workspaceId' = ${workspaceId}`,
    callId === undefined ? undefined : sql`job.data->>'callId' = ${callId}`,
  );
}

/** Their failed jobs make way for one that is due now; what cannot be recorded still comes back to the list. */
async function replay(database: Database, filter: UnrecordedFilter): Promise<CallNews[]> {
  const wanted = (await list(database, filter)).map(({ workspaceId, callId }) => ({ workspaceId, callId }));
  const jobs = jobsOf(database);
  await jobs.ready();
  await connectionOf(database).transaction(async (transaction) => {
    for (const call of wanted)
      await transaction.execute(
        sql`delete from pgboss.job as job where (${isInTrouble}) and ${isWanted(call)}`,
      );
    if (wanted.length > 0) await jobs.callsHaveNews({ transaction, calls: wanted });
  });
  return wanted;
}
