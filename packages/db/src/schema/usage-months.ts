import { date, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { workspaces } from "./workspaces.ts";

/** What a workspace used in a calendar month (UTC), counted as it happens. `month` is its first day. */
export const usageMonths = pgTable(
  "usage_months",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    month: date("month", { mode: "string" }).notNull(),
    calls: integer("calls").notNull().default(0),
    toolCalls: integer("tool_calls").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.month] })],
);
