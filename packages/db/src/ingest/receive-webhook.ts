import { createHash } from "node:crypto";
import type { AgentId } from "@callhook/core";
import type { IngestPlatform } from "@callhook/core/interop";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { connectionOf, jobsOf } from "../database.ts";
import { newId } from "../identifier.ts";
import { ingestedWebhooks } from "../schema/ingested-webhooks.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";

/** A webhook whose signature was found to be good. */
export type NewWebhook = {
  lineId: string;
  platform: IngestPlatform;
  event: string;
  externalId: string | null;
  agent: AgentId;
  environment: string;
  /** Exactly as it was received. */
  body: Uint8Array;
};

/** `isNew` is true once for each webhook, however often and at how many replicas at once it arrives. */
export type Receipt = { webhookId: string; isNew: boolean };

/** The webhook and the job that has it recorded, or neither: once this resolves, nothing is lost. */
export async function receiveWebhook(options: { scope: Scope; webhook: NewWebhook }): Promise<Receipt> {
  const { scope, webhook } = options;
  const jobs = jobsOf(scope.database);
  await jobs.ready();
  return connectionOf(scope.database).transaction(async (transaction) => {
    const kept = await keep({ transaction, scope, webhook });
    if (kept.isNew) {
      const { workspaceId } = scope;
      await jobs.webhookWaits({ transaction, webhook: { workspaceId, webhookId: kept.webhookId } });
    }
    return kept;
  });
}

async function keep(options: {
  transaction: Transaction;
  scope: Scope;
  webhook: NewWebhook;
}): Promise<Receipt> {
  const { transaction, scope, webhook } = options;
  const { workspaceId } = scope;
  const { platform, event, externalId, body, ...line } = webhook;
  const digest = createHash("sha256").update(`${platform} `).update(body).digest("hex");
  const [row] = await transaction
    .insert(ingestedWebhooks)
    .values({
      workspaceId,
      id: newId("ingested"),
      ...line,
      platform,
      event: storableText(event),
      externalId: externalId === null ? null : storableText(externalId),
      digest,
      body: Buffer.from(body),
      state: "waiting",
    })
    .onConflictDoNothing({ target: [ingestedWebhooks.workspaceId, ingestedWebhooks.digest] })
    .returning({ webhookId: ingestedWebhooks.id });
  if (row !== undefined) return { ...row, isNew: true };
  const [known] = await transaction
    .select({ webhookId: ingestedWebhooks.id })
    .from(ingestedWebhooks)
    .where(and(eq(ingestedWebhooks.workspaceId, workspaceId), eq(ingestedWebhooks.digest, digest)));
  if (known === undefined) throw new Error("A webhook was there, and was gone a moment later.");
  return { ...known, isNew: false };
}
