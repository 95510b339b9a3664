import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { author } from "./author.ts";
import { jsonValue, moment } from "./columns.ts";
import { tools } from "./tools.ts";

/** The unpublished changes of a tool: one draft for all who work on it, complete or not. */
export const toolDrafts = pgTable(
  "tool_drafts",
  {
    workspaceId: text("workspace_id").notNull(),
    toolId: text("tool_id").notNull(),
    /** The version that it changes. */
    baseVersion: integer("base_version").notNull(),
    /** New with each save, so that nobody saves over what they have not seen. */
    revision: text("revision").notNull(),
    draft: jsonValue("draft").notNull(),
    ...author(),
    savedAt: moment("saved_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.toolId] }),
    foreignKey({
      name: "tool_drafts_of_tool",
      columns: [table.workspaceId, table.toolId],
      foreignColumns: [tools.workspaceId, tools.id],
    }).onDelete("cascade"),
  ],
);
