import { CallhookError } from "@callhook/core";
import type { PlatformAnalysis } from "@callhook/core/interop";
import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import { connectionOf, jobsOf } from "../database.ts";
import { ingestedWebhooks } from "../schema/ingested-webhooks.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { type IngestedWebhook, webhookFromRow } from "./ingested-webhook.ts";

export type OneWebhook = { scope: Scope; webhookId: string };

/** It is on record as this call: its body, which the record tells of, is let go. */
export async function markRecorded(
  options: OneWebhook & { callId: string; analysis: PlatformAnalysis | null },
): Promise<void> {
  const { callId, analysis } = options;
  await connectionOf(options.scope.database)
    .update(ingestedWebhooks)
    .set({ state: "recorded", callId, analysis, problem: null, body: null, settledAt: sql`now()` })
    .where(isWaiting(options));
}

/** It cannot be recorded as it is. Its body stays, so that it may be tried again. */
export async function markFailed(options: OneWebhook & { problem: string }): Promise<void> {
  await connectionOf(options.scope.database)
    .update(ingestedWebhooks)
    .set({ state: "failed", problem: storableText(options.problem).slice(0, 1000), settledAt: sql`now()` })
    .where(isWaiting(options));
}

/** Has one that failed recorded again, with its job and on the audit log. Any other stays as it is. */
export async function retryWebhook(options: OneWebhook): Promise<IngestedWebhook> {
  const { scope } = options;
  const { workspaceId } = scope;
  const jobs = jobsOf(scope.database);
  await jobs.ready();
  return connectionOf(scope.database).transaction(async (transaction) => {
    const [row] = await transaction
      .update(ingestedWebhooks)
      .set({ state: "waiting", problem: null, settledAt: null })
      .where(and(isWebhook(options), eq(ingestedWebhooks.state, "failed")))
      .returning();
    if (row === undefined) {
      const [same] = await transaction.select().from(ingestedWebhooks).where(isWebhook(options));
      return same === undefined ? noSuchWebhook() : webhookFromRow(same);
    }
    await jobs.webhookWaits({ transaction, webhook: { workspaceId, webhookId: row.id } });
    const { id, platform, event, externalId } = row;
    const subject = { kind: "ingested-webhook", id, name: externalId ?? id };
    await recordAudit({
      transaction,
      scope,
      entry: { action: "ingested-webhook.retried", subject, details: { platform, event } },
    });
    return webhookFromRow(row);
  });
}

export function isWebhook({ scope, webhookId }: OneWebhook) {
  return and(
    eq(ingestedWebhooks.workspaceId, scope.workspaceId),
    eq(ingestedWebhooks.id, storableText(webhookId)),
  );
}

function isWaiting(webhook: OneWebhook) {
  return and(isWebhook(webhook), eq(ingestedWebhooks.state, "waiting"));
}

function noSuchWebhook(): never {
  const message = "This webhook does not exist, or it was removed.";
  throw new CallhookError({ code: "not-found", message });
}
