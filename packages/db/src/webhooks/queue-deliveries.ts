import type { WebhookEvent } from "@callhook/core";
import { and, arrayContains, eq } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { jobsOf } from "../database.ts";
import { newOrderedId } from "../identifier.ts";
import { webhookDeliveries } from "../schema/webhook-deliveries.ts";
import { webhooks } from "../schema/webhooks.ts";
import type { Scope } from "../scope.ts";

/**
 * One delivery for each webhook that wants to know of this event, with the job that has it sent, in the transaction
 * of what it tells of. However often it is asked for, a webhook is told once of each occasion.
 */
export async function queueDeliveries(options: {
  transaction: Transaction;
  scope: Scope;
  callId: string;
  event: WebhookEvent;
  occasion: number;
}): Promise<void> {
  const { transaction, scope, callId, event, occasion } = options;
  const { workspaceId } = scope;
  const wanting = await transaction
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(
      and(
        eq(webhooks.workspaceId, workspaceId),
        eq(webhooks.isEnabled, true),
        arrayContains(webhooks.events, [event]),
      ),
    )
    // One that is being removed is gone, or stays, until this is through.
    .for("key share");
  if (wanting.length === 0) return;
  const rows = wanting.map(({ id: webhookId }) => {
    return { workspaceId, id: newOrderedId("delivery"), webhookId, event, callId, occasion };
  });
  const added = await transaction
    .insert(webhookDeliveries)
    .values(rows)
    .onConflictDoNothing()
    .returning({ deliveryId: webhookDeliveries.id, webhookId: webhookDeliveries.webhookId });
  const deliveries = added.map((delivery) => ({ workspaceId, ...delivery }));
  await jobsOf(scope.database).deliveriesAreDue({ transaction, deliveries });
}
