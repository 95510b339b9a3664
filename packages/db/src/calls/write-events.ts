import type { TranscriptEvent } from "@callhook/core";
import { sql } from "drizzle-orm";
import { arrayLiteral } from "../array-literal.ts";
import type { Transaction } from "../connection.ts";
import type { JobSender } from "../queue/job-sender.ts";
import { storableText } from "../storable-text.ts";
import { type CallNews, newsChannel } from "./call-news.ts";
import { type EventRow, rowOfEvent } from "./event-row.ts";
import type { NumberedEvents } from "./number-events.ts";

/** What is new of one call. `newsQueued` where a job waits for it. */
export type NumberedCall = CallNews &
  Pick<NumberedEvents, "added" | "nextSequence" | "eventCount"> & { newsQueued: boolean };

/** The events' rows, the calls' jobs and the news, in the transaction that has created or locked the calls. */
export async function writeEvents(options: {
  transaction: Transaction;
  jobs: JobSender;
  calls: NumberedCall[];
}): Promise<void> {
  const { transaction, jobs, calls } = options;
  const rows = calls.flatMap((call) => call.added.map((event) => rowOfEvent({ ...call, event })));
  // Sent one behind the other without waiting for answers: a batch takes one way there and back.
  await Promise.all([
    insertEvents(transaction, rows),
    updateCalls(transaction, calls),
    jobs.callsHaveNews({ transaction, calls: calls.filter(isToBeQueued) }),
  ]);
}

/** One job that waits is enough for a call, however much is added before it is taken up: see `takeNews`. The end has its own. */
function isToBeQueued({ newsQueued, added }: NumberedCall): boolean {
  return !newsQueued || endIn(added) !== undefined;
}

/** One array for each column: to write and to read a row of placeholders for each event takes longer than to store it. */
async function insertEvents(transaction: Transaction, rows: EventRow[]): Promise<void> {
  const column = (valueOf: (row: EventRow) => string | null) => arrayLiteral(rows.map(valueOf));
  await transaction.execute(sql`
    insert into call_events (workspace_id, call_id, sequence, at, type, tool_call_id, payload)
    select * from rows from (
      unnest(
        ${column(({ workspaceId }) => workspaceId)}::text[],
        ${column(({ callId }) => callId)}::text[],
        ${column(({ sequence }) => String(sequence))}::int[],
        ${column(({ at }) => at.toISOString())}::timestamptz[],
        ${column(({ type }) => type)}::text[],
        ${column(({ toolCallId }) => toolCallId)}::text[]
      ),
      json_array_elements(${JSON.stringify(rows.map(({ payload }) => payload))}::json)
    )`);
}

async function updateCalls(transaction: Transaction, calls: NumberedCall[]): Promise<void> {
  const changes = calls.map(({ workspaceId, callId, added, nextSequence, eventCount }) => ({
    workspaceId,
    callId,
    nextSequence,
    eventCount,
    ...endOf(added),
    news: JSON.stringify({ workspaceId, callId } satisfies CallNews),
  }));
  await transaction.execute(sql`
    with changed as (
      update calls set
        next_sequence = change."nextSequence",
        event_count = change."eventCount",
        last_active_at = now(),
        news_queued = true,
        status = coalesce(change.status, calls.status),
        ended_at = coalesce(change."endedAt", calls.ended_at),
        end_reason = coalesce(change."endReason", calls.end_reason),
        closed_at = case when change.status = 'ended' then now() else calls.closed_at end
      from json_to_recordset(${JSON.stringify(changes)}::json) as change(
        "workspaceId" text, "callId" text, "nextSequence" int, "eventCount" int,
        status text, "endedAt" timestamptz, "endReason" text, news text
      )
      where calls.workspace_id = change."workspaceId" and calls.id = change."callId"
      returning pg_notify(${newsChannel}, change.news)
    )
    select count(*) from changed
  `);
}

function endIn(added: TranscriptEvent[]) {
  return added.find((event) => event.type === "call-ended");
}

function endOf(added: TranscriptEvent[]) {
  const end = endIn(added);
  if (end === undefined) return {};
  return { status: "ended", endedAt: end.at, endReason: storableText(end.reason) };
}
