import { CallhookError, type WebhookDraft } from "@callhook/core";
import { count, eq, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { newId } from "../identifier.ts";
import { lockWorkspace } from "../plans/lock-workspace.ts";
import { webhooks } from "../schema/webhooks.ts";
import type { Scope } from "../scope.ts";
import type { Keyring } from "../secrets/keyring.ts";
import { storableText } from "../storable-text.ts";
import { isWebhook, noSuchWebhook, type OneWebhook, recordWebhook } from "./one-webhook.ts";
import { firstSecret } from "./webhook-secrets.ts";
import { type Webhook, webhookFromRow } from "./webhook-row.ts";

/** With the secret that its deliveries are signed with, which is shown this once. */
export type WebhookWithSecret = Webhook & { secret: string };

const mostWebhooks = 10;

export function createWebhook(options: {
  scope: Scope;
  keyring: Keyring;
  draft: WebhookDraft;
}): Promise<WebhookWithSecret> {
  const { scope, keyring, draft } = options;
  const { workspaceId } = scope;
  const id = newId("webhook");
  const { secret, columns } = firstSecret({ keyring, workspaceId, webhookId: id });
  return connectionOf(scope.database).transaction(async (transaction) => {
    await requireRoom({ transaction, scope });
    const [row] = await transaction
      .insert(webhooks)
      .values({ workspaceId, id, ...columns, ...columnsOf(scope, draft) })
      .returning();
    const webhook = row === undefined ? noSuchWebhook() : webhookFromRow(row);
    await recordWebhook({ transaction, scope, action: "webhook.created", webhook });
    return { ...webhook, secret };
  });
}

/** Another address begins with a clean slate: what the old one failed at is not held against it. */
export function updateWebhook(options: OneWebhook & { draft: WebhookDraft }): Promise<Webhook> {
  const { scope, draft } = options;
  const isSame = sql`${webhooks.url} = ${draft.url}`;
  return connectionOf(scope.database).transaction(async (transaction) => {
    const [row] = await transaction
      .update(webhooks)
      .set({
        ...columnsOf(scope, draft),
        failures: sql`case when ${isSame} then ${webhooks.failures} else 0 end`,
        failingSince: sql`case when ${isSame} then ${webhooks.failingSince} end`,
        updatedAt: sql`now()`,
      })
      .where(isWebhook(options))
      .returning();
    const webhook = row === undefined ? noSuchWebhook() : webhookFromRow(row);
    await recordWebhook({ transaction, scope, action: "webhook.updated", webhook });
    return webhook;
  });
}

function columnsOf({ actor }: Scope, draft: WebhookDraft) {
  const { url, events, format } = draft;
  const description = storableText(draft.description);
  return { url, description, events, format, writtenBy: writerName(actor?.name) };
}

export function writerName(name: string | undefined): string {
  return storableText(name ?? "Callhook");
}

/** Whoever adds webhooks at once does so one after the other, so that no two of them see the same last free place. */
async function requireRoom({ transaction, scope }: { transaction: Transaction; scope: Scope }) {
  await lockWorkspace({ transaction, scope });
  const [held] = await transaction
    .select({ count: count() })
    .from(webhooks)
    .where(eq(webhooks.workspaceId, scope.workspaceId));
  if ((held?.count ?? 0) < mostWebhooks) return;
  const message = `A workspace can have at most ${mostWebhooks} webhooks; remove one that nobody listens to.`;
  throw new CallhookError({ code: "limit-reached", message });
}
