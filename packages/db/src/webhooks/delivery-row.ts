import type { DeliveryEvent, DeliveryState, WebhookAnswer } from "@callhook/core";
import type { webhookAttempts } from "../schema/webhook-attempts.ts";
import type { webhookDeliveries } from "../schema/webhook-deliveries.ts";

/** What a webhook is told, and how far that is. Its id is the `webhook-id` of every attempt. */
export type Delivery = {
  id: string;
  webhookId: string;
  event: DeliveryEvent;
  /** Null for an example. */
  callId: string | null;
  state: DeliveryState;
  attemptCount: number;
  createdAt: Date;
  /** Null once nobody tries it any more. */
  nextAttemptAt: Date | null;
  /** Of the last attempt; null where nothing was answered, or nothing tried yet. */
  lastStatus: number | null;
  lastError: string | null;
};

/** One request to a webhook, and what came of it. */
export type DeliveryAttempt = Omit<WebhookAnswer, "retryAfterMs"> & { number: number };

export function deliveryFromRow(row: typeof webhookDeliveries.$inferSelect): Delivery {
  const { id, webhookId, event, callId, state, attemptCount } = row;
  const { createdAt, nextAttemptAt, lastStatus, lastError } = row;
  const last = { nextAttemptAt, lastStatus, lastError };
  return { id, webhookId, event, callId, state, attemptCount, createdAt, ...last };
}

export function attemptFromRow(row: typeof webhookAttempts.$inferSelect): DeliveryAttempt {
  const { number, at, status, durationMs, answer, error } = row;
  return { number, at, status, durationMs, answer, error };
}
