import { and, ne, sql } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { webhooks } from "../schema/webhooks.ts";
import type { Keyring } from "../secrets/keyring.ts";
import { isWebhook, noSuchWebhook, type OneWebhook, recordWebhook } from "./one-webhook.ts";
import { renewedSecret } from "./webhook-secrets.ts";
import { type Webhook, webhookFromRow } from "./webhook-row.ts";
import { type WebhookWithSecret, writerName } from "./write-webhook.ts";

/** Switched on, it begins with a clean slate. Saying what is so already leaves no entry. */
export function setWebhookEnabled(options: OneWebhook & { enabled: boolean }): Promise<Webhook> {
  const { scope, enabled } = options;
  const slate = enabled ? { failures: 0, failingSince: null } : {};
  return connectionOf(scope.database).transaction(async (transaction) => {
    const [row] = await transaction
      .update(webhooks)
      .set({
        isEnabled: enabled,
        disabledBecause: null,
        ...slate,
        updatedAt: sql`now()`,
        writtenBy: writerName(scope.actor?.name),
      })
      .where(and(isWebhook(options), ne(webhooks.isEnabled, enabled)))
      .returning();
    if (row === undefined) {
      const [same] = await transaction.select().from(webhooks).where(isWebhook(options));
      return same === undefined ? noSuchWebhook() : webhookFromRow(same);
    }
    const webhook = webhookFromRow(row);
    const action = enabled ? "webhook.enabled" : "webhook.disabled";
    await recordWebhook({ transaction, scope, action, webhook });
    return webhook;
  });
}

/** A new signing secret; until `oldUntil` deliveries are signed with the old one as well. */
export function renewWebhookSecret(
  options: OneWebhook & { keyring: Keyring; now: Date; oldUntil: Date },
): Promise<WebhookWithSecret> {
  const { scope, webhookId, keyring, now, oldUntil } = options;
  const { workspaceId } = scope;
  return connectionOf(scope.database).transaction(async (transaction) => {
    const [held] = await transaction.select().from(webhooks).where(isWebhook(options)).for("update");
    if (held === undefined) return noSuchWebhook();
    const kept = { sealed: held.secretsSealed, keyId: held.keyId };
    const { secret, columns } = renewedSecret({ keyring, workspaceId, webhookId, kept, now, oldUntil });
    await transaction
      .update(webhooks)
      .set({ ...columns, updatedAt: sql`now()`, writtenBy: writerName(scope.actor?.name) })
      .where(isWebhook(options));
    const webhook = webhookFromRow(held);
    const details = { oldUntil: oldUntil.toISOString() };
    await recordWebhook({ transaction, scope, action: "webhook.secret-renewed", webhook, details });
    return { ...webhook, secret };
  });
}

/** With its deliveries; those that wait are not sent any more. */
export async function removeWebhook(options: OneWebhook): Promise<void> {
  const { scope } = options;
  await connectionOf(scope.database).transaction(async (transaction) => {
    const [row] = await transaction.delete(webhooks).where(isWebhook(options)).returning();
    const webhook = row === undefined ? noSuchWebhook() : webhookFromRow(row);
    await recordWebhook({ transaction, scope, action: "webhook.removed", webhook });
  });
}
