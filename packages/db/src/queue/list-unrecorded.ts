import { and, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { connectionOf, type Database } from "../database.ts";
import { type Page, type PageRequest, pageSize, positionOf, toPage } from "../page.ts";
import { calls } from "../schema/calls.ts";
import { transcripts } from "../schema/transcripts.ts";
import { deadLetterQueueName, recordingQueueName } from "./queues.ts";
import { isBeingTried, isWaitingInTrouble } from "./trouble.ts";
import type { UnrecordedCall, UnrecordedFilter, UnrecordedState } from "./unrecorded-call.ts";

const unknownProblem = "Why is not known; the worker's log has the details.";
const problemSchema = z.object({ problem: z.string() }).catch({ problem: unknownProblem });

export async function listUnrecorded(options: {
  database: Database;
  filter: UnrecordedFilter & PageRequest;
}): Promise<Page<UnrecordedCall>> {
  const { database, filter } = options;
  const size = pageSize(filter);
  const rows = await connectionOf(database)
    .select(columns)
    .from(sql`pgboss.job as job`)
    .innerJoin(calls, isOfJob)
    .leftJoin(
      transcripts,
      and(eq(transcripts.workspaceId, calls.workspaceId), eq(transcripts.callId, calls.id)),
    )
    .where(and(sql`(${isWaitingInTrouble} or ${isBeingTried})`, isStillUnrecorded, isWanted(filter)))
    .groupBy(calls.workspaceId, calls.id)
    .having(isAfter(filter.cursor))
    .orderBy(since, calls.id)
    .limit(size + 1);
  return toPage({
    rows,
    size,
    position: (row) => ({ at: row.since, id: row.callId }),
    item: ({ output, startedAt, since: began, nextTryAt, ...row }) => ({
      ...row,
      problem: problemSchema.parse(output).problem,
      startedAt: startedAt.toISOString(),
      since: began.toISOString(),
      nextTryAt: row.state === "tried-again" ? (nextTryAt?.toISOString() ?? null) : null,
    }),
  });
}

/** In whole milliseconds, as the cursor has it. */
const since = sql`date_trunc('milliseconds', min(coalesce(
  (job.data->'trouble'->>'since')::timestamptz, job.source_created_on, job.created_on)))`;

const columns = {
  workspaceId: calls.workspaceId,
  callId: calls.id,
  agent: calls.agent,
  channel: calls.channel,
  from: calls.from,
  startedAt: calls.startedAt,
  since: since.mapWith(calls.startedAt),
  // A job that is to be tried again counts its next attempt once that begins.
  attempts: sql<number>`max(coalesce((job.data->'trouble'->>'attempts')::int, 0) + case
    when job.name = ${deadLetterQueueName} then job.source_retry_count + 1
    when job.state = 'retry' then job.retry_count + 1
    else job.retry_count end)::int`,
  output: sql<unknown>`(array_agg(coalesce(job.source_output, job.output, job.data->'trouble')
    order by job.created_on desc))[1]`,
  state: sql<UnrecordedState>`case
    when bool_or(${isBeingTried}) then 'being-recorded'
    when bool_or(job.name = ${recordingQueueName}) then 'tried-again'
    else 'given-up' end`,
  nextTryAt: sql<Date | null>`min(job.start_after) filter (where job.name = ${recordingQueueName})`.mapWith(
    calls.endedAt,
  ),
};

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

function isAfter(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const { at, id } = positionOf(cursor);
  return sql`(${since}, ${calls.id}) > (${at.toISOString()}::timestamptz, ${id})`;
}
