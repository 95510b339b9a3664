import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/** A workspace's own address of the echo endpoint: whoever knows its token can add to the request inspector. */
export const echoEndpoints = pgTable(
  "echo_endpoints",
  {
    workspaceId: text("workspace_id")
      .primaryKey()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    token: text("token").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [uniqueIndex("echo_endpoints_by_token").on(table.token)],
);
