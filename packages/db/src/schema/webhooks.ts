import type { WebhookEvent, WebhookFormat } from "@callhook/core";
import { boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes, moment } from "./columns.ts";
import { workspaces } from "./workspaces.ts";

/** Why nobody but Callhook itself switched a webhook off. */
export type DisabledBecause = "gone" | "failing";

/** Addresses that are told what becomes of calls. */
export const webhooks = pgTable(
  "webhooks",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    id: text("id").notNull(),
    url: text("url").notNull(),
    description: text("description").notNull(),
    events: text("events").array().$type<WebhookEvent[]>().notNull(),
    format: text("format").$type<WebhookFormat>().notNull(),
    isEnabled: boolean("is_enabled").notNull().default(true),
    /** Null while it is on, and where a person switched it off. */
    disabledBecause: text("disabled_because").$type<DisabledBecause>(),
    /** What deliveries are signed with, encrypted: the newest secret, and those before it for as long as they hold. */
    secretsSealed: bytes("secrets_sealed").notNull(),
    keyId: text("key_id").notNull(),
    /** Attempts in a row that failed, and since when; whatever is delivered ends the row. */
    failures: integer("failures").notNull().default(0),
    failingSince: moment("failing_since"),
    lastDeliveredAt: moment("last_delivered_at"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    writtenBy: text("written_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("webhooks_by_key").on(table.keyId, table.workspaceId, table.id),
  ],
);
