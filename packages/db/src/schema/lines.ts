import type { AgentId, LineProvider } from "@callhook/core";
import { sql } from "drizzle-orm";
import { boolean, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytes, jsonValue, moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/** By which phone numbers and outside platforms the agents are reached. */
export const lines = pgTable(
  "lines",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    id: text("id").notNull(),
    provider: text("provider").$type<LineProvider>().notNull(),
    name: text("name").notNull(),
    agent: text("agent").$type<AgentId>().notNull(),
    /** By its name, as calls have it; a new name of the environment is written here too. */
    environment: text("environment").notNull(),
    /** Twilio's Account SID; of the others the id of their agent. */
    accountId: text("account_id").notNull(),
    /** Null for every number of the account. */
    phoneNumber: text("phone_number"),
    /** The name of the secret that calls are proved with; the secret may be gone. */
    credentialSecret: text("credential_secret"),
    /** The name of the secret that webhooks about finished calls are signed with; null where none are taken. */
    webhookSecret: text("webhook_secret"),
    /** Of the secret part of the line's address, to find the line by. */
    pathSecretHash: text("path_secret_hash").notNull(),
    /** The same, encrypted, to show it again to who may set the line up. */
    pathSecretSealed: bytes("path_secret_sealed").notNull(),
    keyId: text("key_id").notNull(),
    voice: jsonValue("voice").notNull(),
    isEnabled: boolean("is_enabled").notNull(),
    /** When a request was first signed with this line's own token; null before, and for another account. */
    verifiedAt: moment("verified_at"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    writtenBy: text("written_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("lines_name_in_workspace").on(table.workspaceId, sql`lower(${table.name})`),
    uniqueIndex("lines_by_path_secret").on(table.pathSecretHash),
    index("lines_by_account").on(table.provider, table.accountId),
    index("lines_by_key").on(table.keyId, table.workspaceId, table.id),
  ],
);
