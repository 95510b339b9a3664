import { type WebhookEvent, webhookEvents, type WebhookFormat } from "@callhook/core";
import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { webhookDeliveries } from "../schema/webhook-deliveries.ts";
import { webhooks } from "../schema/webhooks.ts";
import type { Keyring } from "../secrets/keyring.ts";
import { openSecrets } from "./webhook-secrets.ts";

export type DeliveryKey = { workspaceId: string; deliveryId: string };

/** A delivery that this worker has for itself, and all that sending it takes but the call. */
export type ClaimedDelivery = DeliveryKey & {
  webhookId: string;
  url: string;
  format: WebhookFormat;
  /** What it tells of; an example tells of what this webhook is told of first. */
  event: WebhookEvent;
  /** Null for an example. */
  callId: string | null;
  createdAt: Date;
  /** By which the claim is known: whoever comes after it ran out has another. */
  claimedUntil: Date;
  /** The newest first. */
  secrets: string[];
};

/** Longer than any attempt takes; a worker that was killed is waited for so long. */
const claimSeconds = 45;

/**
 * Keeps every other worker from a delivery that is due. Null where it is not, where another has it, or where its
 * webhook is switched off, which ends it.
 */
export async function claimDelivery(options: {
  transaction: Transaction;
  keyring: Keyring;
  now: Date;
  delivery: DeliveryKey;
}): Promise<ClaimedDelivery | null> {
  const { transaction, keyring, now, delivery } = options;
  const [row] = await transaction
    .update(webhookDeliveries)
    .set({ claimedUntil: sql`now() + make_interval(secs => ${claimSeconds})` })
    .where(and(isDelivery(delivery), isDue))
    .returning();
  if (row === undefined || row.claimedUntil === null) return null;
  const { workspaceId, id: deliveryId, webhookId, callId, createdAt, claimedUntil } = row;
  const [webhook] = await transaction
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.workspaceId, workspaceId), eq(webhooks.id, webhookId)));
  // It cannot be gone while its delivery is there.
  if (webhook === undefined) return null;
  if (!webhook.isEnabled) {
    await giveUp({ transaction, delivery });
    return null;
  }
  const event = row.event === "test" ? firstEventOf(webhook.events) : row.event;
  const { url, format, secretsSealed: sealed, keyId } = webhook;
  const secrets = openSecrets({ keyring, workspaceId, webhookId, kept: { sealed, keyId }, now });
  return { workspaceId, deliveryId, webhookId, url, format, event, callId, createdAt, claimedUntil, secrets };
}

function firstEventOf(events: readonly WebhookEvent[]): WebhookEvent {
  return webhookEvents.find((event) => events.includes(event)) ?? "call.ended";
}

/** By the database's clock, and a moment early: jobs are woken by it too, and nobody is to come just before the time. */
const isDue = and(
  eq(webhookDeliveries.state, "waiting"),
  lte(webhookDeliveries.nextAttemptAt, sql`now() + interval '1 second'`),
  or(isNull(webhookDeliveries.claimedUntil), lte(webhookDeliveries.claimedUntil, sql`now()`)),
);

export function isDelivery({ workspaceId, deliveryId }: DeliveryKey) {
  return and(eq(webhookDeliveries.workspaceId, workspaceId), eq(webhookDeliveries.id, deliveryId));
}

async function giveUp({ transaction, delivery }: { transaction: Transaction; delivery: DeliveryKey }) {
  const lastError = "The webhook was switched off before this was delivered; switch it on and send it again.";
  await transaction
    .update(webhookDeliveries)
    .set({ state: "exhausted", nextAttemptAt: null, claimedUntil: null, lastError })
    .where(isDelivery(delivery));
}
