import { foreignKey, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { secrets } from "./secrets.ts";

/** Which tools a secret was given to, and when the audit log was last told. */
export const secretUses = pgTable(
  "secret_uses",
  {
    workspaceId: text("workspace_id").notNull(),
    name: text("name").notNull(),
    /** Empty for drafts, which have no id. */
    toolId: text("tool_id").notNull(),
    notedAt: moment("noted_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.name, table.toolId] }),
    foreignKey({
      name: "secret_uses_of_secret",
      columns: [table.workspaceId, table.name],
      foreignColumns: [secrets.workspaceId, secrets.name],
    }).onDelete("cascade"),
  ],
);
