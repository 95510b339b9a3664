import { z } from "zod";
import type { WebhookEvent } from "./webhook-draft.ts";

/**
 * `waiting` for its first or next attempt, `delivered`, or `exhausted`: nobody tries it any more until somebody asks
 * for it.
 */
export const deliveryStateSchema = z.enum(
  ["waiting", "delivered", "exhausted"],
  "State must be waiting, delivered or exhausted.",
);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** What a delivery tells of: an event of a call, or an example that somebody asked for. */
export type DeliveryEvent = WebhookEvent | "test";

/** What came of one request to a webhook. */
export type WebhookAnswer = {
  at: Date;
  /** Null where nothing was answered. */
  status: number | null;
  durationMs: number;
  /** The first of what was answered, `mostAnswerBytes` at most. */
  answer: string;
  /** Why it does not count as delivered, in words; null where it does. */
  error: string | null;
  /** How long the receiver asked to be left alone; 0 where it did not. */
  retryAfterMs: number;
};

export const mostAnswerBytes = 1024;
