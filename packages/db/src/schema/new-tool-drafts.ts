import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { author } from "./author.ts";
import { jsonValue, moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/** The tool that somebody began and has not created yet: one for each person or key, seen by nobody else. */
export const newToolDrafts = pgTable(
  "new_tool_drafts",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    ...author(),
    /** Never null here, because it tells whose draft it is. */
    authorId: text("author_id").notNull(),
    /** New with each save, so that nobody saves over what they have not seen. */
    revision: text("revision").notNull(),
    draft: jsonValue("draft").notNull(),
    savedAt: moment("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.authorId] })],
);
