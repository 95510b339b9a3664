import type { ToolOutcome } from "@callhook/core";
import type { Claim, Settlement } from "@callhook/core/engine";
import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { jsonValue, moment } from "./columns.ts";
import { ledgerConversations } from "./ledger-conversations.ts";

/** One row for each time that a tool call was claimed and ran. Every time is of the database's clock. */
export const ledgerRuns = pgTable(
  "ledger_runs",
  {
    workspaceId: text("workspace_id").notNull(),
    callId: text("call_id").notNull(),
    place: integer("place").notNull(),
    functionName: text("function_name").notNull(),
    argumentsKey: text("arguments_key").notNull(),
    toolCallId: text("tool_call_id").notNull(),
    effect: text("effect").$type<Claim["effect"]>().notNull(),
    startedAt: moment("started_at").notNull(),
    leaseEndsAt: moment("lease_ends_at").notNull(),
    /** Of the run before it of the same claim whose end is known; 0 for none. */
    lastEndedPlace: integer("last_ended_place").notNull(),
    /** What it said may no longer be true. */
    isOutdated: boolean("is_outdated").notNull().default(false),
    /** Null while it runs, with everything below. */
    endedAt: moment("ended_at"),
    keep: text("keep").$type<Settlement["keep"]>(),
    status: text("status").$type<ToolOutcome["status"]>(),
    outcome: jsonValue("outcome"),
    /** When nobody may ask for the outcome any more. */
    outcomeEndsAt: moment("outcome_ends_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.callId, table.place] }),
    foreignKey({
      name: "ledger_runs_of_conversation",
      columns: [table.workspaceId, table.callId],
      foreignColumns: [ledgerConversations.workspaceId, ledgerConversations.callId],
    }).onDelete("cascade"),
    index("ledger_runs_of_claim").on(
      table.workspaceId,
      table.callId,
      table.argumentsKey,
      table.functionName,
      table.place,
    ),
    index("ledger_runs_by_end_of_outcome")
      .on(table.outcomeEndsAt)
      .where(sql`${table.outcome} is not null`),
  ],
);
