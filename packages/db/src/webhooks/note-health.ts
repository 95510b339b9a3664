import { hasFailedForGood, isGone, type WebhookAnswer } from "@callhook/core";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import type { Database } from "../database.ts";
import { type DisabledBecause, webhooks } from "../schema/webhooks.ts";
import type { ClaimedDelivery } from "./claim-delivery.ts";
import { recordWebhook } from "./one-webhook.ts";

export type DisabledWebhook = { webhookId: string; because: DisabledBecause };

/**
 * How the webhook fares: what is delivered ends its row of failures. One that says it is gone is switched off at
 * once, and so is one that has failed for too long, as long as it is the address that was tried.
 */
export async function noteHealth(options: {
  database: Database;
  transaction: Transaction;
  claimed: ClaimedDelivery;
  answer: WebhookAnswer;
  now: Date;
}): Promise<DisabledWebhook | null> {
  const { database, transaction, claimed, answer, now } = options;
  const { workspaceId, webhookId, url } = claimed;
  const isThis = and(
    eq(webhooks.workspaceId, workspaceId),
    eq(webhooks.id, webhookId),
    eq(webhooks.url, url),
    eq(webhooks.isEnabled, true),
  );
  if (answer.error === null) {
    const slate = { failures: 0, failingSince: null, lastDeliveredAt: now };
    await transaction.update(webhooks).set(slate).where(isThis);
    return null;
  }
  const [row] = await transaction
    .update(webhooks)
    .set({
      failures: sql`${webhooks.failures} + 1`,
      failingSince: sql`coalesce(${webhooks.failingSince}, ${answer.at.toISOString()}::timestamptz)`,
    })
    .where(isThis)
    .returning();
  if (row === undefined) return null;
  const { failures, failingSince } = row;
  const isHopeless = failingSince !== null && hasFailedForGood({ failures, failingSince, now });
  if (!isGone(answer) && !isHopeless) return null;
  const because = isGone(answer) ? "gone" : "failing";
  await transaction.update(webhooks).set({ isEnabled: false, disabledBecause: because }).where(isThis);
  const details = { because, failures, failingSince: failingSince?.toISOString() ?? null };
  const scope = { database, workspaceId };
  await recordWebhook({ transaction, scope, action: "webhook.disabled", webhook: row, details });
  return { webhookId, because };
}
