import type { Permission } from "@callhook/core";
import { index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { users } from "./people.ts";
import { workspaces } from "./workspaces.ts";

/**
 * A service's key, or a short-lived token that was issued by a key or a person. Only a hash of it is kept;
 * `prefix` is how people tell their keys apart.
 */
export const apiKeys = pgTable(
  "api_keys",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    id: text("id").notNull(),
    kind: text("kind").$type<"key" | "token">().notNull(),
    name: text("name").notNull(),
    prefix: text("prefix").notNull(),
    hash: text("hash").notNull(),
    scopes: text("scopes").array().$type<Permission[]>().notNull(),
    /** Null where only the workspace's own limit holds. */
    requestsPerMinute: integer("requests_per_minute"),
    /** The person whose permissions bound it; it dies with their membership. */
    createdBy: text("created_by").references(() => users.id, { onDelete: "cascade" }),
    /** The key that issued a token: when that is revoked, the token is. */
    issuedBy: text("issued_by"),
    /** The one call that a token may be used for; null where its scopes alone bound it. */
    callId: text("call_id"),
    createdAt: moment("created_at").notNull().defaultNow(),
    expiresAt: moment("expires_at"),
    lastUsedAt: moment("last_used_at"),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("api_keys_by_hash").on(table.hash),
    index("api_keys_by_creation").on(table.workspaceId, table.kind, table.createdAt, table.id),
    index("api_keys_by_expiry").on(table.expiresAt),
    index("api_keys_by_issuer").on(table.workspaceId, table.issuedBy),
  ],
);
