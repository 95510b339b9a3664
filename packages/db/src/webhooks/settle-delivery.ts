import { type DeliveryState, nextAttemptAt, type WebhookAnswer } from "@callhook/core";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { type Database, jobsOf } from "../database.ts";
import { webhookAttempts } from "../schema/webhook-attempts.ts";
import { webhookDeliveries } from "../schema/webhook-deliveries.ts";
import { storableText } from "../storable-text.ts";
import { type ClaimedDelivery, isDelivery } from "./claim-delivery.ts";
import { type DisabledWebhook, noteHealth } from "./note-health.ts";

export type Settled = {
  state: DeliveryState;
  /** Null where nobody tries it again. */
  nextAttemptAt: Date | null;
  /** Where this attempt was the last straw. */
  disabled: DisabledWebhook | null;
};

/**
 * What came of an attempt, and with it the job of the next one: all of it or nothing. Null where the claim had run
 * out and somebody else has the delivery by now.
 */
export async function settleDelivery(options: {
  database: Database;
  transaction: Transaction;
  claimed: ClaimedDelivery;
  answer: WebhookAnswer;
  now: Date;
  /** From 0 to 1. */
  random: number;
}): Promise<Settled | null> {
  const { database, transaction, claimed, answer, now, random } = options;
  const { workspaceId, deliveryId, webhookId } = claimed;
  const [held] = await transaction
    .select()
    .from(webhookDeliveries)
    .where(and(isDelivery(claimed), eq(webhookDeliveries.claimedUntil, claimed.claimedUntil)))
    .for("update");
  if (held === undefined) return null;
  const number = held.attemptCount + 1;
  const failedAttempts = answer.error === null ? held.failedAttempts : held.failedAttempts + 1;
  // An example is for whoever looks at it now.
  const mayRepeat = answer.error !== null && claimed.callId !== null;
  const at = mayRepeat ? nextAttemptAt({ failedAttempts, answer, now, random }) : null;
  const state = answer.error === null ? "delivered" : at === null ? "exhausted" : "waiting";
  await transaction.insert(webhookAttempts).values(attemptRow({ claimed, answer, number }));
  await transaction
    .update(webhookDeliveries)
    .set({
      state,
      attemptCount: number,
      failedAttempts,
      nextAttemptAt: at,
      claimedUntil: null,
      lastStatus: answer.status,
      lastError: answer.error === null ? null : storableText(answer.error),
    })
    .where(isDelivery(claimed));
  const due = at === null ? [] : [{ workspaceId, deliveryId, webhookId, at }];
  await jobsOf(database).deliveriesAreDue({ transaction, deliveries: due });
  const disabled = await noteHealth({ database, transaction, claimed, answer, now });
  return { state, nextAttemptAt: at, disabled };
}

function attemptRow(options: { claimed: ClaimedDelivery; answer: WebhookAnswer; number: number }) {
  const { claimed, answer, number } = options;
  const { workspaceId, deliveryId } = claimed;
  const { at, status, durationMs } = answer;
  const error = answer.error === null ? null : storableText(answer.error);
  return {
    workspaceId,
    deliveryId,
    number,
    at,
    status,
    durationMs,
    answer: storableText(answer.answer),
    error,
  };
}

/** Deliveries whose moment passed without anybody taking them up: the job was lost, or its worker is. */
export async function requeueOverdue(options: {
  database: Database;
  transaction: Transaction;
  limit: number;
}): Promise<number> {
  const { database, transaction, limit } = options;
  const overdue = await transaction
    .select({
      workspaceId: webhookDeliveries.workspaceId,
      deliveryId: webhookDeliveries.id,
      webhookId: webhookDeliveries.webhookId,
    })
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.state, "waiting"),
        sql`${webhookDeliveries.nextAttemptAt} < now() - interval '2 minutes'`,
        sql`coalesce(${webhookDeliveries.claimedUntil}, '-infinity') < now()`,
      ),
    )
    .orderBy(webhookDeliveries.nextAttemptAt)
    .limit(limit);
  await jobsOf(database).deliveriesAreDue({ transaction, deliveries: overdue });
  return overdue.length;
}
