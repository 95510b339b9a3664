import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { author } from "./author.ts";
import { jsonValue, moment } from "./columns.ts";
import { tools } from "./tools.ts";

/** Each version that a tool ever had. The database refuses to change one; they go with their tool only. */
export const toolVersions = pgTable(
  "tool_versions",
  {
    workspaceId: text("workspace_id").notNull(),
    toolId: text("tool_id").notNull(),
    version: integer("version").notNull(),
    functionName: text("function_name").notNull(),
    /** Whole, as it was saved; what is missing in an older one has its default. */
    draft: jsonValue("draft").notNull(),
    /** What its author said about the change. */
    note: text("note"),
    /** The version that this one brought back. */
    restoredFrom: integer("restored_from"),
    ...author(),
    savedAt: moment("saved_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.toolId, table.version] }),
    foreignKey({
      name: "tool_versions_of_tool",
      columns: [table.workspaceId, table.toolId],
      foreignColumns: [tools.workspaceId, tools.id],
    }).onDelete("cascade"),
  ],
);
