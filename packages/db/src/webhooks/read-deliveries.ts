import { CallhookError, type DeliveryState } from "@callhook/core";
import { and, desc, eq } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { afterCursor, type Page, type PageRequest, pageSize, toPage } from "../page.ts";
import { webhookAttempts } from "../schema/webhook-attempts.ts";
import { webhookDeliveries } from "../schema/webhook-deliveries.ts";
import { webhooks } from "../schema/webhooks.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { attemptFromRow, type Delivery, type DeliveryAttempt, deliveryFromRow } from "./delivery-row.ts";
import { isWebhook, noSuchWebhook } from "./one-webhook.ts";

export type DeliveryFilter = PageRequest & { webhookId: string; state?: DeliveryState | undefined };
export type OneDelivery = { scope: Scope; deliveryId: string };

export async function listDeliveries(options: {
  scope: Scope;
  filter: DeliveryFilter;
}): Promise<Page<Delivery>> {
  const { scope, filter } = options;
  const { webhookId, state, cursor } = filter;
  const size = pageSize(filter);
  const { workspaceId, createdAt, id } = webhookDeliveries;
  const rows = await connectionOf(scope.database)
    .select()
    .from(webhookDeliveries)
    .where(
      and(
        eq(workspaceId, scope.workspaceId),
        eq(webhookDeliveries.webhookId, storableText(webhookId)),
        state === undefined ? undefined : eq(webhookDeliveries.state, state),
        afterCursor({ cursor, at: createdAt, id }),
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(size + 1);
  if (rows.length === 0) await requireWebhook({ scope, webhookId });
  const position = (row: (typeof rows)[number]) => ({ at: row.createdAt, id: row.id });
  return toPage({ rows, size, position, item: deliveryFromRow });
}

/** With its attempts, the last first. */
export async function readDelivery(
  options: OneDelivery,
): Promise<Delivery & { attempts: DeliveryAttempt[] }> {
  const connection = connectionOf(options.scope.database);
  const [row] = await connection.select().from(webhookDeliveries).where(isOurDelivery(options));
  if (row === undefined) return noSuchDelivery();
  const { workspaceId, id } = row;
  const attempts = await connection
    .select()
    .from(webhookAttempts)
    .where(and(eq(webhookAttempts.workspaceId, workspaceId), eq(webhookAttempts.deliveryId, id)))
    .orderBy(desc(webhookAttempts.number))
    .limit(mostAttempts);
  return { ...deliveryFromRow(row), attempts: attempts.map(attemptFromRow) };
}

/** A delivery that somebody asks for over and over has many. */
const mostAttempts = 100;

export function isOurDelivery({ scope, deliveryId }: OneDelivery) {
  const { workspaceId, id } = webhookDeliveries;
  return and(eq(workspaceId, scope.workspaceId), eq(id, storableText(deliveryId)));
}

export function noSuchDelivery(): never {
  const message = "This delivery does not exist, or it was removed with its call or its webhook.";
  throw new CallhookError({ code: "not-found", message });
}

async function requireWebhook(options: { scope: Scope; webhookId: string }): Promise<void> {
  const { scope } = options;
  const held = connectionOf(scope.database).select({ id: webhooks.id }).from(webhooks);
  if ((await held.where(isWebhook(options))).length === 0) noSuchWebhook();
}
