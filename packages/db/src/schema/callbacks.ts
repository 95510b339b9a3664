import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { calls } from "./calls.ts";
import { moment } from "./columns.ts";

/** Addresses to which asynchronous tools bring their answers, each for one tool call, once. Only a hash is kept. */
export const callbacks = pgTable(
  "callbacks",
  {
    workspaceId: text("workspace_id").notNull(),
    id: text("id").notNull(),
    tokenHash: text("token_hash").notNull(),
    callId: text("call_id").notNull(),
    toolCallId: text("tool_call_id").notNull(),
    /** Null for a tool that was never saved. */
    toolId: text("tool_id"),
    toolVersion: integer("tool_version"),
    environment: text("environment").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    /** When somebody last began to take an answer in; that they died of it frees it again after a while. */
    claimedAt: moment("claimed_at"),
    usedAt: moment("used_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      name: "callbacks_of_call",
      columns: [table.workspaceId, table.callId],
      foreignColumns: [calls.workspaceId, calls.id],
    }).onDelete("cascade"),
    uniqueIndex("callbacks_by_token").on(table.tokenHash),
    index("callbacks_by_expiry").on(table.expiresAt),
    index("callbacks_of_call_by_id").on(table.workspaceId, table.callId),
  ],
);
