import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { webhookDeliveries } from "./webhook-deliveries.ts";

/** Each request to a webhook and what came of it. */
export const webhookAttempts = pgTable(
  "webhook_attempts",
  {
    workspaceId: text("workspace_id").notNull(),
    deliveryId: text("delivery_id").notNull(),
    number: integer("number").notNull(),
    at: moment("at").notNull(),
    /** Null where nothing was answered. */
    status: integer("status"),
    durationMs: integer("duration_ms").notNull(),
    /** The first of what was answered. */
    answer: text("answer").notNull(),
    /** Null where it was delivered. */
    error: text("error"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.deliveryId, table.number] }),
    foreignKey({
      name: "webhook_attempts_of_delivery",
      columns: [table.workspaceId, table.deliveryId],
      foreignColumns: [webhookDeliveries.workspaceId, webhookDeliveries.id],
    }).onDelete("cascade"),
  ],
);
