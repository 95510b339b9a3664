import type { CredentialVerdict } from "@callhook/core";
import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytes, moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/** What tools prove themselves with. A value is kept encrypted, and no list ever holds it. */
export const secrets = pgTable(
  "secrets",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    /** What tools call it; two never differ in case alone. */
    name: text("name").notNull(),
    sealed: bytes("sealed").notNull(),
    /** Which key opens it. */
    keyId: text("key_id").notNull(),
    /** One more with every value that was written. */
    version: integer("version").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    /** Who wrote the value, as they were called then. */
    writtenBy: text("written_by").notNull(),
    lastUsedAt: moment("last_used_at"),
    /** What endpoints last said to this value; null while none has. */
    verdict: text("verdict").$type<CredentialVerdict>(),
    verdictAt: moment("verdict_at"),
    verdictMessage: text("verdict_message"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.name] }),
    uniqueIndex("secrets_name_in_workspace").on(table.workspaceId, sql`lower(${table.name})`),
    index("secrets_by_key").on(table.keyId, table.workspaceId, table.name),
  ],
);
