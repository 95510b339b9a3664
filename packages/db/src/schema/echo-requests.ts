import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { jsonValue, moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/**
 * The last requests that a workspace's echo endpoint got, for a day. The table is unlogged (see its migration): what
 * was only tried out is not worth the log, and may be gone after a crash.
 */
export const echoRequests = pgTable(
  "echo_requests",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    id: text("id").notNull(),
    receivedAt: moment("received_at").notNull(),
    request: jsonValue("request").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("echo_requests_by_time").on(table.workspaceId, table.receivedAt, table.id),
    index("echo_requests_by_age").on(table.receivedAt),
  ],
);
