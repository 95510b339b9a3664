import { sql } from "drizzle-orm";
import { z } from "zod";
import { arrayLiteral } from "../array-literal.ts";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { storableText } from "../storable-text.ts";
import type { CallNews } from "./call-news.ts";
import { callMissing } from "./call-row.ts";
import { type ReadableEvents, readableEvents } from "./event-row.ts";

/** Asks for the events of a call behind a number, and for those that were missing before it. */
export type EventsQuestion = CallNews & { afterSequence: number; missing?: readonly number[] };

export type EventsAfter = {
  /** Answers each question by itself: a call that is gone is the trouble of whoever asked for it. */
  read(questions: readonly EventsQuestion[]): Promise<PromiseSettledResult<ReadableEvents>[]>;
};

/** What is new of many calls in one question, for those who follow them. It looks across all workspaces. */
export function eventsAfter(database: Database): EventsAfter {
  return withDatabaseErrors({ read: (questions: readonly EventsQuestion[]) => read(database, questions) });
}

const highestInteger = 2_147_483_647;

const rowSchema = z.object({
  exists: z.boolean(),
  sequence: z.number().nullable(),
  at: z.coerce.date().nullable(),
  type: z.string().nullable(),
  toolCallId: z.string().nullable(),
  payload: z.unknown(),
});

async function read(database: Database, questions: readonly EventsQuestion[]) {
  // What PostgreSQL cannot read would be everybody's trouble: it names no call, and no event comes after it.
  const column = (valueOf: (question: EventsQuestion) => string) =>
    arrayLiteral(questions.map((question) => storableText(valueOf(question))));
  const numberOf = ({ afterSequence }: EventsQuestion) => String(Math.min(afterSequence, highestInteger));
  const rows = await connectionOf(database).execute(sql`
    select question.place, calls.id is not null as "exists",
      event.sequence, event.at, event.type, event.tool_call_id as "toolCallId", event.payload
    from unnest(
      ${column(({ workspaceId }) => workspaceId)}::text[],
      ${column(({ callId }) => callId)}::text[],
      ${column(numberOf)}::int[],
      ${column(({ missing = [] }) => arrayLiteral(missing.map(String)))}::text[]
    ) with ordinality as question(workspace_id, call_id, after_sequence, missing, place)
    left join calls on calls.workspace_id = question.workspace_id and calls.id = question.call_id
    left join lateral (
      select * from call_events as later where later.workspace_id = question.workspace_id
        and later.call_id = question.call_id and later.sequence > question.after_sequence
      union all
      -- Each by its key, however much lies behind it.
      select late.* from unnest(question.missing::int[]) as number
      join call_events as late on late.workspace_id = question.workspace_id
        and late.call_id = question.call_id and late.sequence = number
    ) as event on true
    order by question.place, event.sequence
  `);
  const byPlace = Map.groupBy(rows, ({ place }) => Number(place));
  return Promise.allSettled(
    questions.map(async (_question, index) => eventsIn(byPlace.get(index + 1) ?? [])),
  );
}

function eventsIn(rows: unknown[]): ReadableEvents {
  const found = z.array(rowSchema).parse(rows);
  if (found[0]?.exists !== true) throw callMissing();
  return readableEvents(
    found.flatMap(({ sequence, at, type, toolCallId, payload }) =>
      sequence === null || at === null || type === null ? [] : { sequence, at, type, toolCallId, payload },
    ),
  );
}
