import type { CallAnalysis, CallSuccess } from "@callhook/core";
import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { calls } from "./calls.ts";
import { jsonValue, moment } from "./columns.ts";

/** What was made of each call after it ended. */
export const callAnalyses = pgTable(
  "call_analyses",
  {
    workspaceId: text("workspace_id").notNull(),
    callId: text("call_id").notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    success: text("success").$type<CallSuccess>().notNull(),
    /** Whether the agent claimed something that nothing in the call supports. */
    flagged: boolean("flagged").notNull(),
    /** All of it, as it is shown. */
    analysis: jsonValue("analysis").notNull(),
    madeBy: text("made_by").$type<CallAnalysis["madeBy"]>().notNull(),
    madeAt: moment("made_at").notNull().defaultNow(),
    /** How many events the analysed transcript was folded from; more of them is newer. */
    eventCount: integer("event_count").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.callId] }),
    foreignKey({
      name: "call_analyses_of_call",
      columns: [table.workspaceId, table.callId],
      foreignColumns: [calls.workspaceId, calls.id],
    }).onDelete("cascade"),
    index("call_analyses_flagged")
      .on(table.workspaceId, table.callId)
      .where(sql`${table.flagged}`),
  ],
);
