import { doublePrecision, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { calls } from "./calls.ts";
import { jsonValue, moment } from "./columns.ts";

/** The recorded calls, with the figures that the list of calls shows. */
export const transcripts = pgTable(
  "transcripts",
  {
    workspaceId: text("workspace_id").notNull(),
    callId: text("call_id").notNull(),
    transcript: jsonValue("transcript").notNull(),
    /** How many events it was folded from. Events are never removed, so more of them is newer. */
    eventCount: integer("event_count").notNull(),
    durationMs: doublePrecision("duration_ms").notNull(),
    turnCount: integer("turn_count").notNull(),
    toolCallCount: integer("tool_call_count").notNull(),
    failedToolCallCount: integer("failed_tool_call_count").notNull(),
    openingWords: text("opening_words"),
    /** Everything that was said, for the search over calls. */
    spokenText: text("spoken_text").notNull(),
    recordedAt: moment("recorded_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.callId] }),
    foreignKey({
      name: "transcripts_of_call",
      columns: [table.workspaceId, table.callId],
      foreignColumns: [calls.workspaceId, calls.id],
    }).onDelete("cascade"),
  ],
);
