import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { calls } from "./calls.ts";
import { jsonValue, moment } from "./columns.ts";

/** What was made of each call after it ended. */
export const callAnalyses = pgTable(
  "call_analyses",
  {
    workspaceId: text("workspace_id").notNull(),
    callId: text("call_id").notNull(),
    analysis: jsonValue("analysis").notNull(),
    /** A copy of its title that the list of calls shows; null where it was saved before there was a copy. */
    title: text("title"),
    madeAt: moment("made_at").notNull().defaultNow(),
    /** How many events the analysed transcript was folded from; more of them is newer. */
    eventCount: integer("event_count").notNull(),
    /** One more with each analysis that came out otherwise than the one before it. */
    revision: integer("revision").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.callId] }),
    foreignKey({
      name: "call_analyses_of_call",
      columns: [table.workspaceId, table.callId],
      foreignColumns: [calls.workspaceId, calls.id],
    }).onDelete("cascade"),
  ],
);
