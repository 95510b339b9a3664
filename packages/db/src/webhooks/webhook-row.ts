import type { WebhookDraft } from "@callhook/core";
import type { DisabledBecause, webhooks } from "../schema/webhooks.ts";

/** An address that is told what becomes of calls, without what it is signed with. */
export type Webhook = WebhookDraft & {
  id: string;
  enabled: boolean;
  /** Why Callhook switched it off by itself: it answered 410, or failed for too long. Null where it did not. */
  disabledBecause: DisabledBecause | null;
  /** Attempts in a row that failed, and since when. */
  failures: number;
  failingSince: Date | null;
  lastDeliveredAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** Who wrote it last, as they were called then. */
  writtenBy: string;
};

export function webhookFromRow(row: typeof webhooks.$inferSelect): Webhook {
  const { id, url, description, events, format, isEnabled: enabled, disabledBecause } = row;
  const { failures, failingSince, lastDeliveredAt, createdAt, updatedAt, writtenBy } = row;
  const health = { enabled, disabledBecause, failures, failingSince, lastDeliveredAt };
  return { id, url, description, events, format, ...health, createdAt, updatedAt, writtenBy };
}
