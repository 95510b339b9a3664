import { sql } from "drizzle-orm";
import { integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { jsonValue, moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/** An authentication under a name, which tools refer to instead of repeating it. It names secrets and holds none. */
export const connections = pgTable(
  "connections",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    id: text("id").notNull(),
    name: text("name").notNull(),
    authentication: jsonValue("authentication").notNull(),
    version: integer("version").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    writtenBy: text("written_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("connections_name_in_workspace").on(table.workspaceId, sql`lower(${table.name})`),
  ],
);
