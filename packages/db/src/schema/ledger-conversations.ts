import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/** One row for each conversation that the ledger knows. It need not be a recorded call: platforms bring their own ids. */
export const ledgerConversations = pgTable(
  "ledger_conversations",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    callId: text("call_id").notNull(),
    /** The last place given out; whoever holds this row's lock may claim the next. */
    lastPlace: integer("last_place").notNull(),
    lastUsedAt: moment("last_used_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.callId] }),
    index("ledger_conversations_by_use").on(table.lastUsedAt),
  ],
);
