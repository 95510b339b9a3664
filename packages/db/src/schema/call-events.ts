import type { TranscriptStep } from "@callhook/core";
import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { jsonValue, moment } from "./columns.ts";

/**
 * No foreign key leads to the call: to check one took as long as to store the event. Who adds events holds the call's
 * row, and a trigger of `calls` removes them with it.
 */
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
    index("call_events_of_tool_call")
      .on(table.workspaceId, table.callId, table.toolCallId)
      .where(sql`${table.toolCallId} is not null`),
  ],
);
