import { CallhookError } from "@callhook/core";
import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { connectionOf, jobsOf } from "../database.ts";
import { newOrderedId } from "../identifier.ts";
import { webhookDeliveries } from "../schema/webhook-deliveries.ts";
import { webhooks } from "../schema/webhooks.ts";
import type { Scope } from "../scope.ts";
import { type Delivery, deliveryFromRow } from "./delivery-row.ts";
import { isWebhook, noSuchWebhook, type OneWebhook, recordWebhook } from "./one-webhook.ts";
import { isOurDelivery, noSuchDelivery, type OneDelivery } from "./read-deliveries.ts";

/** `more` is true where there are others still that failed: ask again. */
export type ResentDeliveries = { resent: number; more: boolean };

const mostAtOnce = 1000;

/** What a delivery is that begins anew: due, with all its attempts before it again. */
const anew = { state: "waiting", failedAttempts: 0, nextAttemptAt: sql`now()`, claimedUntil: null } as const;

/** Sends one again, whatever became of it, under the same id. */
export function resendDelivery(options: OneDelivery): Promise<Delivery> {
  const { scope } = options;
  return within(scope, async (transaction) => {
    const [held] = await transaction
      .select()
      .from(webhookDeliveries)
      .where(isOurDelivery(options))
      .for("update");
    if (held === undefined) return noSuchDelivery();
    const { webhookId, claimedUntil, state } = held;
    const webhook = await requireEnabled({ transaction, scope, webhookId });
    // A worker has it in its hands at this moment.
    if (state === "waiting" && claimedUntil !== null && claimedUntil > new Date())
      return deliveryFromRow(held);
    const [row = held] = await transaction
      .update(webhookDeliveries)
      .set(anew)
      .where(isOurDelivery(options))
      .returning();
    await sendSoon({ transaction, scope, rows: [row] });
    const details = { deliveries: 1, deliveryId: row.id };
    await recordWebhook({ transaction, scope, action: "webhook.deliveries-resent", webhook, details });
    return deliveryFromRow(row);
  });
}

/** Sends again what nobody tries any more, of all that was begun since then; the oldest first. */
export function resendFailed(options: OneWebhook & { since: Date }): Promise<ResentDeliveries> {
  const { scope, webhookId, since } = options;
  return within(scope, async (transaction) => {
    const webhook = await requireEnabled({ transaction, scope, webhookId });
    const isOurs = eq(webhookDeliveries.workspaceId, scope.workspaceId);
    const failed = await transaction
      .select({ id: webhookDeliveries.id })
      .from(webhookDeliveries)
      .where(
        and(
          isOurs,
          eq(webhookDeliveries.webhookId, webhook.id),
          eq(webhookDeliveries.state, "exhausted"),
          gte(webhookDeliveries.createdAt, since),
        ),
      )
      .orderBy(asc(webhookDeliveries.createdAt))
      .limit(mostAtOnce + 1)
      // Somebody else sends those again, or removes their calls: waiting for one while holding others, we would wait
      // for each other.
      .for("update", { skipLocked: true });
    const ids = failed.slice(0, mostAtOnce).map(({ id }) => id);
    if (ids.length === 0) return { resent: 0, more: false };
    const rows = await transaction
      .update(webhookDeliveries)
      .set(anew)
      .where(and(isOurs, inArray(webhookDeliveries.id, ids)))
      .returning();
    await sendSoon({ transaction, scope, rows });
    const details = { deliveries: rows.length, since: since.toISOString() };
    await recordWebhook({ transaction, scope, action: "webhook.deliveries-resent", webhook, details });
    return { resent: rows.length, more: failed.length > mostAtOnce };
  });
}

/** Has an example sent, once. */
export function testWebhook(options: OneWebhook): Promise<Delivery> {
  const { scope, webhookId } = options;
  const { workspaceId } = scope;
  return within(scope, async (transaction) => {
    const webhook = await requireEnabled({ transaction, scope, webhookId });
    const [row] = await transaction
      .insert(webhookDeliveries)
      .values({ workspaceId, id: newOrderedId("delivery"), webhookId: webhook.id, event: "test" })
      .returning();
    if (row === undefined) return noSuchDelivery();
    await sendSoon({ transaction, scope, rows: [row] });
    const details = { deliveryId: row.id };
    await recordWebhook({ transaction, scope, action: "webhook.tested", webhook, details });
    return deliveryFromRow(row);
  });
}

async function within<Result>(scope: Scope, run: (transaction: Transaction) => Promise<Result>) {
  await jobsOf(scope.database).ready();
  return connectionOf(scope.database).transaction(run);
}

async function sendSoon(options: {
  transaction: Transaction;
  scope: Scope;
  rows: (typeof webhookDeliveries.$inferSelect)[];
}): Promise<void> {
  const { transaction, scope, rows } = options;
  const deliveries = rows.map(({ workspaceId, id, webhookId }) => {
    return { workspaceId, deliveryId: id, webhookId };
  });
  await jobsOf(scope.database).deliveriesAreDue({ transaction, deliveries });
}

async function requireEnabled(options: OneWebhook & { transaction: Transaction }) {
  const { transaction } = options;
  const [webhook] = await transaction.select().from(webhooks).where(isWebhook(options)).for("key share");
  if (webhook === undefined) return noSuchWebhook();
  if (webhook.isEnabled) return webhook;
  const message = "This webhook is switched off, so that nothing is sent to it; switch it on first.";
  const issues = [{ path: "webhookId", message }];
  throw new CallhookError({ code: "invalid-input", message, issues });
}
