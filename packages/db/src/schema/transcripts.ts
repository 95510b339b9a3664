import { slowToolCallMs } from "@callhook/core";
import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { calls } from "./calls.ts";
import { jsonValue, moment } from "./columns.ts";

/** The recorded calls, with the figures that the list of calls shows and is narrowed by. */
export const transcripts = pgTable(
  "transcripts",
  {
    workspaceId: text("workspace_id").notNull(),
    callId: text("call_id").notNull(),
    /** Of the call, kept here because lists are sorted by it. */
    startedAt: moment("started_at").notNull(),
    transcript: jsonValue("transcript").notNull(),
    /** How many events it was folded from. Events are never removed, so more of them is newer. */
    eventCount: integer("event_count").notNull(),
    durationMs: doublePrecision("duration_ms").notNull(),
    turnCount: integer("turn_count").notNull(),
    toolCallCount: integer("tool_call_count").notNull(),
    /** Without those that failed by design: asked first, refused by a rule, stopped by the caller. */
    failedToolCallCount: integer("failed_tool_call_count").notNull(),
    succeededToolCallCount: integer("succeeded_tool_call_count").notNull(),
    /** Of the tool calls that are finished; null where none is. */
    slowestToolCallMs: doublePrecision("slowest_tool_call_ms"),
    /** Whether the caller interrupted the agent. */
    interrupted: boolean("interrupted").notNull(),
    /** As in `call_analyses`. */
    flagged: boolean("flagged").notNull().default(false),
    openingWords: text("opening_words"),
    /** Everything that was said, and who called, for the search over calls. */
    spokenText: text("spoken_text").notNull(),
    /** What lists are narrowed by, as words of that search: see `call-marks.ts`. */
    marks: text("marks").array().notNull(),
    recordedAt: moment("recorded_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.callId] }),
    foreignKey({
      name: "transcripts_of_call",
      columns: [table.workspaceId, table.callId],
      foreignColumns: [calls.workspaceId, calls.id],
    }).onDelete("cascade"),
    // The migration that made `search_words` says what is in it.
    index("transcripts_by_words")
      .using(
        "gin",
        sql`search_words(${table.workspaceId}, ${table.startedAt}, ${table.flagged}, ${table.marks}, ${table.spokenText})`,
      )
      // What waits to be sorted in is read by every search.
      .with({ gin_pending_list_limit: 256 }),
    // One for each filter that is offered; lists read them backwards, newest first.
    index("transcripts_failed_by_start")
      .on(table.workspaceId, table.startedAt, table.callId)
      .where(sql`${table.failedToolCallCount} > 0`),
    index("transcripts_succeeded_by_start")
      .on(table.workspaceId, table.startedAt, table.callId)
      .where(sql`${table.succeededToolCallCount} > 0`),
    index("transcripts_slow_by_start")
      .on(table.workspaceId, table.startedAt, table.callId)
      .where(sql`${table.slowestToolCallMs} >= ${sql.raw(String(slowToolCallMs))}`),
    index("transcripts_interrupted_by_start")
      .on(table.workspaceId, table.startedAt, table.callId)
      .where(sql`${table.interrupted}`),
    index("transcripts_flagged_by_start")
      .on(table.workspaceId, table.startedAt, table.callId)
      .where(sql`${table.flagged}`),
    // Of which several are asked at once, few calls have them all: only those that have two are in it, with the rest.
    index("transcripts_rare_by_start")
      .on(
        table.workspaceId,
        table.startedAt,
        table.callId,
        table.failedToolCallCount,
        table.slowestToolCallMs,
        table.interrupted,
        table.flagged,
      )
      .where(isSeveralRare(table)),
  ],
);

type RareColumns = Record<
  "failedToolCallCount" | "slowestToolCallMs" | "interrupted" | "flagged",
  AnyPgColumn
>;

/** Whether a call is at least two of these: one in which a tool call failed, a slow, interrupted or flagged one. */
export function isSeveralRare(table: RareColumns): SQL {
  const { failedToolCallCount, slowestToolCallMs, interrupted, flagged } = table;
  const isSlow = sql`coalesce(${slowestToolCallMs} >= ${sql.raw(String(slowToolCallMs))}, false)`;
  return sql`((${failedToolCallCount} > 0)::int + ${isSlow}::int + ${interrupted}::int + ${flagged}::int) >= 2`;
}
