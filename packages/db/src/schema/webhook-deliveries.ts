import type { DeliveryEvent, DeliveryState } from "@callhook/core";
import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { calls } from "./calls.ts";
import { moment } from "./columns.ts";
import { webhooks } from "./webhooks.ts";

/**
 * What is to be told to whom, and how far that is: the outbox of webhooks. What is sent is made of the record when it
 * is sent, so that nothing that was said is kept twice, or longer than its call.
 */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    workspaceId: text("workspace_id").notNull(),
    id: text("id").notNull(),
    webhookId: text("webhook_id").notNull(),
    event: text("event").$type<DeliveryEvent>().notNull(),
    /** Null for an example that somebody asked for. */
    callId: text("call_id"),
    /** Which time it happened to the call: an analysis that came out otherwise is told anew. */
    occasion: integer("occasion").notNull().default(1),
    state: text("state").$type<DeliveryState>().notNull().default("waiting"),
    /** All there ever were, which numbers them. */
    attemptCount: integer("attempt_count").notNull().default(0),
    /** Those that failed since it was begun, or asked for again. */
    failedAttempts: integer("failed_attempts").notNull().default(0),
    createdAt: moment("created_at").notNull().defaultNow(),
    /** Null once nobody tries it any more. */
    nextAttemptAt: moment("next_attempt_at").defaultNow(),
    /** Until when one worker has it; that it died of it frees it again. */
    claimedUntil: moment("claimed_until"),
    lastStatus: integer("last_status"),
    lastError: text("last_error"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      name: "webhook_deliveries_of_webhook",
      columns: [table.workspaceId, table.webhookId],
      foreignColumns: [webhooks.workspaceId, webhooks.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "webhook_deliveries_of_call",
      columns: [table.workspaceId, table.callId],
      foreignColumns: [calls.workspaceId, calls.id],
    }).onDelete("cascade"),
    uniqueIndex("webhook_deliveries_once")
      .on(table.workspaceId, table.callId, table.webhookId, table.event, table.occasion)
      .where(sql`${table.callId} is not null`),
    index("webhook_deliveries_by_creation").on(table.workspaceId, table.webhookId, table.createdAt, table.id),
    index("webhook_deliveries_by_state").on(
      table.workspaceId,
      table.webhookId,
      table.state,
      table.createdAt,
      table.id,
    ),
    index("webhook_deliveries_due")
      .on(table.nextAttemptAt)
      .where(sql`${table.state} = 'waiting'`),
  ],
);
