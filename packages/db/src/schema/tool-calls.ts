import { type FailureReason, inconclusiveReasons, slowToolCallMs, type ToolOutcome } from "@callhook/core";
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
import { moment } from "./columns.ts";

/** One row for each tool call of the recorded transcripts, for filters and figures. */
export const toolCalls = pgTable(
  "tool_calls",
  {
    workspaceId: text("workspace_id").notNull(),
    callId: text("call_id").notNull(),
    /** Of its `tool-called` event. */
    sequence: integer("sequence").notNull(),
    toolCallId: text("tool_call_id").notNull(),
    toolId: text("tool_id"),
    /** Null where none was called, or before it was kept here. */
    toolVersion: integer("tool_version"),
    functionName: text("function_name").notNull(),
    startedAt: moment("started_at").notNull(),
    /** When its call began: lists of calls are sorted by it. */
    callStartedAt: moment("call_started_at").notNull(),
    finishedAt: moment("finished_at"),
    durationMs: doublePrecision("duration_ms"),
    /** Null while it runs. */
    outcome: text("outcome").$type<ToolOutcome["status"]>(),
    failureReason: text("failure_reason").$type<FailureReason>(),
    /** What the endpoint answered with; null where it answered nothing, or before it was kept here. */
    responseStatus: integer("response_status"),
    /** Whether a mock answered in place of the endpoint. No figure counts those. */
    mocked: boolean("mocked").notNull().default(false),
    /** Milliseconds in each phase; null where no request was sent for this tool call, or before it was kept here. */
    queueMs: doublePrecision("queue_ms"),
    dnsMs: doublePrecision("dns_ms"),
    connectMs: doublePrecision("connect_ms"),
    tlsMs: doublePrecision("tls_ms"),
    firstByteMs: doublePrecision("first_byte_ms"),
    bodyMs: doublePrecision("body_ms"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.callId, table.sequence] }),
    foreignKey({
      name: "tool_calls_of_call",
      columns: [table.workspaceId, table.callId],
      foreignColumns: [calls.workspaceId, calls.id],
    }).onDelete("cascade"),
    index("tool_calls_of_tool_by_call").on(
      table.workspaceId,
      table.toolId,
      table.callStartedAt,
      table.callId,
    ),
    index("tool_calls_of_tool_failed_by_call")
      .on(table.workspaceId, table.toolId, table.callStartedAt, table.callId)
      .where(failedUnplanned(table)),
    index("tool_calls_of_tool").on(table.workspaceId, table.toolId, table.outcome, table.startedAt),
    index("tool_calls_without_outcome")
      .on(table.startedAt)
      .where(sql`${table.outcome} is null`),
    index("tool_calls_of_tool_slow")
      .on(table.workspaceId, table.toolId, table.startedAt, table.callId, table.sequence)
      .where(sql`${table.durationMs} >= ${sql.raw(String(slowToolCallMs))}`),
    // Ends in what the figures count, so that they are read from the index alone.
    index("tool_calls_of_tool_by_start").on(
      table.workspaceId,
      table.toolId,
      table.startedAt,
      table.callId,
      table.sequence,
      table.mocked,
      table.outcome,
      table.failureReason,
    ),
  ],
);

/** As `hasFailed` says it: what failed by design did not fail. */
export function failedUnplanned(table: Record<"outcome" | "failureReason", AnyPgColumn>): SQL {
  const byDesign = sql.raw(inconclusiveReasons.map((reason) => `'${reason}'`).join(", "));
  return sql`${table.outcome} = 'failed' and coalesce(${table.failureReason} not in (${byDesign}), true)`;
}
