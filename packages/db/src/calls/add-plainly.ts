import type { TranscriptEvent } from "@callhook/core";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { arrayLiteral } from "../array-literal.ts";
import type { Connection } from "../connection.ts";
import { type Addition, callKey } from "./addition.ts";
import { type CallNews, newsChannel } from "./call-news.ts";
import { longestWaitMs } from "./call-row.ts";
import { rowOfEvent } from "./event-row.ts";
import { eventColumns, eventTable } from "./event-table.ts";
import { newsPayload, numberedFrom } from "./news-payload.ts";

/** What is added to one call. Its events are numbered from 0 on: where the call stands, PostgreSQL knows. */
type PlainCall = CallNews & { additions: Addition[]; placed: TranscriptEvent[] };

/**
 * Puts what most of a conversation is on record with one statement: steps without number or time that answer nothing
 * and end nothing, of calls that go on, that nobody else holds, and for which a job waits. Answers the events of those
 * additions, as recorded, and leaves the others alone: `recordAdditions` asks what has to be known for them.
 */
export async function addPlainly(options: {
  connection: Connection;
  additions: readonly Addition[];
}): Promise<Map<Addition, TranscriptEvent[]>> {
  const { connection, additions } = options;
  const at = new Date().toISOString();
  const calls = [...Map.groupBy(additions, callKey).values()].flatMap((ofCall) => plainCall(ofCall, at));
  if (calls.length === 0) return new Map();
  const firstOf = await write(connection, calls);
  const recorded = calls.flatMap((call) => {
    const first = firstOf.get(callKey(call));
    return first === undefined ? [] : eventsOfEach(call, first);
  });
  return new Map(recorded);
}

/** All that is added to a call, in its order, or nothing of it. */
function plainCall(additions: Addition[], at: string): PlainCall[] {
  const [first] = additions;
  if (first === undefined || !additions.every(isPlain)) return [];
  const { workspaceId, callId } = first;
  const drafts = additions.flatMap((addition) => addition.drafts);
  return [
    {
      workspaceId,
      callId,
      additions,
      placed: drafts.map((draft, place) => ({ ...draft, sequence: place, at })),
    },
  ];
}

function isPlain({ drafts, onlyIfIdleSince }: Addition): boolean {
  return (
    onlyIfIdleSince === undefined &&
    drafts.every(
      ({ type, sequence, at }) =>
        sequence === undefined &&
        at === undefined &&
        type !== "call-started" &&
        type !== "tool-finished" &&
        type !== "call-ended",
    )
  );
}

const firstSchema = z.object({ workspaceId: z.string(), callId: z.string(), first: z.number() });

/** Answers the number of the first event of each call that was written to. */
async function write(connection: Connection, calls: PlainCall[]): Promise<Map<string, number>> {
  const column = (valueOf: (call: PlainCall) => string) => arrayLiteral(calls.map(valueOf));
  const rows = await connection.execute(sql`
    with addition as (
      select * from rows from (
        unnest(
          ${column(({ workspaceId }) => workspaceId)}::text[],
          ${column(({ callId }) => callId)}::text[],
          ${column(({ placed }) => String(placed.length))}::int[]
        ),
        json_array_elements_text(${JSON.stringify(calls.map((call) => newsPayload(call, call.placed)))}::json)
      ) as addition (workspace_id, call_id, events, news)
    ), open as (
      select addition.* from calls, addition
      where calls.workspace_id = addition.workspace_id and calls.id = addition.call_id
        -- As isWaitedFor says it.
        and calls.status = 'active' and calls.news_queued
        and calls.last_active_at > now() - make_interval(secs => ${longestWaitMs / 1_000})
      order by calls.workspace_id, calls.id
      for no key update of calls skip locked
    ), changed as (
      update calls set
        next_sequence = calls.next_sequence + open.events,
        event_count = calls.event_count + open.events,
        last_active_at = now()
      from open
      where calls.workspace_id = open.workspace_id and calls.id = open.call_id
      returning calls.workspace_id, calls.id as call_id, calls.next_sequence - open.events as first,
        pg_notify(${newsChannel}, ${numberedFrom(sql`calls.next_sequence - open.events`, sql`open.news`)})
    ), written as (
      insert into call_events (${eventColumns})
      select event.workspace_id, event.call_id, changed.first + event.sequence, event.at, event.type,
        event.tool_call_id, event.payload
      from changed
      join ${eventTable(calls.flatMap(rowsOf))} using (workspace_id, call_id)
    )
    select workspace_id as "workspaceId", call_id as "callId", first from changed
  `);
  const firsts = z.array(firstSchema).parse([...rows]);
  return new Map(firsts.map((call) => [callKey(call), call.first]));
}

function rowsOf({ workspaceId, callId, placed }: PlainCall) {
  return placed.map((event) => rowOfEvent({ workspaceId, callId, event }));
}

function eventsOfEach({ additions, placed }: PlainCall, first: number): [Addition, TranscriptEvent[]][] {
  const events = placed.map((event) => ({ ...event, sequence: first + event.sequence })).values();
  return additions.map((addition) => [addition, [...events.take(addition.drafts.length)]]);
}
