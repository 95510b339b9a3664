import type { CredentialVerdict } from "@callhook/core";
import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes, moment } from "./columns.ts";
import { environments } from "./environments.ts";
import { secrets } from "./secrets.ts";

/** What a secret is in an environment other than production: encrypted, and bound to it. */
export const secretValues = pgTable(
  "secret_values",
  {
    workspaceId: text("workspace_id").notNull(),
    name: text("name").notNull(),
    environmentId: text("environment_id").notNull(),
    sealed: bytes("sealed").notNull(),
    keyId: text("key_id").notNull(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    writtenBy: text("written_by").notNull(),
    lastUsedAt: moment("last_used_at"),
    verdict: text("verdict").$type<CredentialVerdict>(),
    verdictAt: moment("verdict_at"),
    verdictMessage: text("verdict_message"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.name, table.environmentId] }),
    index("secret_values_of_environment").on(table.workspaceId, table.environmentId),
    index("secret_values_by_key").on(table.keyId, table.workspaceId, table.name, table.environmentId),
    foreignKey({
      name: "secret_values_of_secret",
      columns: [table.workspaceId, table.name],
      foreignColumns: [secrets.workspaceId, secrets.name],
    }).onDelete("cascade"),
    foreignKey({
      name: "secret_values_in_environment",
      columns: [table.workspaceId, table.environmentId],
      foreignColumns: [environments.workspaceId, environments.id],
    }).onDelete("cascade"),
  ],
);
