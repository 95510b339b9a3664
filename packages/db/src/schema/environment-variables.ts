import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/** A named value that tools are filled in with where they run. It is no secret. */
export const environmentVariables = pgTable(
  "environment_variables",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** In production, and wherever an environment has none of its own; null where it has none there. */
    value: text("value"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    /** Who wrote it last, as they were called then. */
    writtenBy: text("written_by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.name] })],
);
