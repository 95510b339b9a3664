import { CallhookError } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { webhooks } from "../schema/webhooks.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import type { Webhook } from "./webhook-row.ts";

export type OneWebhook = { scope: Scope; webhookId: string };

export function isWebhook({ scope, webhookId }: OneWebhook) {
  return and(eq(webhooks.workspaceId, scope.workspaceId), eq(webhooks.id, storableText(webhookId)));
}

type WebhookAction =
  | "webhook.created"
  | "webhook.updated"
  | "webhook.enabled"
  | "webhook.disabled"
  | "webhook.secret-renewed"
  | "webhook.tested"
  | "webhook.deliveries-resent"
  | "webhook.removed";

/** What happened to a webhook. Of its address the host alone: the rest is often as good as a key. */
export async function recordWebhook(options: {
  transaction: Transaction;
  scope: Scope;
  action: WebhookAction;
  webhook: Pick<Webhook, "id" | "url" | "format" | "events">;
  details?: Record<string, unknown>;
}): Promise<void> {
  const { transaction, scope, action, webhook } = options;
  const { id, url, format, events } = webhook;
  const { host } = new URL(url);
  const subject = { kind: "webhook", id, name: host };
  const details = { host, format, events, ...options.details };
  await recordAudit({ transaction, scope, entry: { action, subject, details } });
}

export function noSuchWebhook(): never {
  const message = "This webhook does not exist, or it was removed.";
  throw new CallhookError({ code: "not-found", message });
}
