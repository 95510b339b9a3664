import type { TranscriptStep } from "@callhook/core";
import { foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { calls } from "./calls.ts";
import { jsonValue, moment } from "./columns.ts";

export const callEvents = pgTable(
  "call_events",
  {
    workspaceId: text("workspace_id").notNull(),
    callId: text("call_id").notNull(),
    sequence: integer("sequence").notNull(),
    at: moment("at").notNull(),
    type: text("type").$type<TranscriptStep["type"]>().notNull(),
    /** Set for the two events of a tool call, so that its state is known without opening payloads. */
    toolCallId: text("tool_call_id"),
    payload: jsonValue("payload").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.callId, table.sequence] }),
    foreignKey({
      name: "call_events_of_call",
      columns: [table.workspaceId, table.callId],
      foreignColumns: [calls.workspaceId, calls.id],
    }).onDelete("cascade"),
    index("call_events_of_tool_call")
      .on(table.workspaceId, table.callId, table.toolCallId)
      .where(sql`${table.toolCallId} is not null`),
  ],
);
