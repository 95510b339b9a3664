import type { TranscriptEvent } from "@callhook/core";
import { sql } from "drizzle-orm";
import { arrayLiteral } from "../array-literal.ts";
import type { Transaction } from "../connection.ts";
import type { JobSender } from "../queue/job-sender.ts";
import { storableText } from "../storable-text.ts";
import { type CallNews, newsChannel } from "./call-news.ts";
import { type EventRow, rowOfEvent } from "./event-row.ts";
import { eventColumns, eventTable } from "./event-table.ts";
import { newsPayload } from "./news-payload.ts";
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
    endCalls(transaction, calls),
    jobs.callsHaveNews({ transaction, calls: calls.filter(isToBeQueued) }),
  ]);
}

/** One job that waits is enough for a call, however much is added before it is taken up: see `takeNews`. The end has its own. */
function isToBeQueued({ newsQueued, added }: NumberedCall): boolean {
  return !newsQueued || endIn(added) !== undefined;
}

async function insertEvents(transaction: Transaction, rows: EventRow[]): Promise<void> {
  await transaction.execute(
    sql`insert into call_events (${eventColumns}) select ${eventColumns} from ${eventTable(rows)}`,
  );
}

/** Says to whoever follows one of them that there is more, and that a job waits. */
async function updateCalls(transaction: Transaction, calls: NumberedCall[]): Promise<void> {
  const column = (valueOf: (call: NumberedCall) => string) => arrayLiteral(calls.map(valueOf));
  await transaction.execute(sql`
    with changed as (
      update calls set
        next_sequence = change.next_sequence,
        event_count = change.event_count,
        last_active_at = now(),
        news_queued = true
      from unnest(
        ${column(({ workspaceId }) => workspaceId)}::text[],
        ${column(({ callId }) => callId)}::text[],
        ${column(({ nextSequence }) => String(nextSequence))}::int[],
        ${column(({ eventCount }) => String(eventCount))}::int[],
        ${column((call) => newsPayload(call, call.added))}::text[]
      ) as change (workspace_id, call_id, next_sequence, event_count, news)
      where calls.workspace_id = change.workspace_id and calls.id = change.call_id
      returning pg_notify(${newsChannel}, change.news)
    )
    select count(*) from changed
  `);
}

/** Apart from what every event changes: these columns stand in indexes. */
async function endCalls(transaction: Transaction, calls: NumberedCall[]): Promise<void> {
  const ended = calls.flatMap((call) => {
    const end = endIn(call.added);
    return end === undefined ? [] : [{ ...call, ...end }];
  });
  if (ended.length === 0) return;
  const column = (valueOf: (call: (typeof ended)[number]) => string) => arrayLiteral(ended.map(valueOf));
  await transaction.execute(sql`
    update calls set status = 'ended', ended_at = the_end.at, end_reason = the_end.reason, closed_at = now()
    from unnest(
      ${column(({ workspaceId }) => workspaceId)}::text[],
      ${column(({ callId }) => callId)}::text[],
      ${column(({ at }) => at)}::timestamptz[],
      ${column(({ reason }) => storableText(reason))}::text[]
    ) as the_end (workspace_id, call_id, at, reason)
    where calls.workspace_id = the_end.workspace_id and calls.id = the_end.call_id
  `);
}

function endIn(added: TranscriptEvent[]) {
  return added.find((event) => event.type === "call-ended");
}
