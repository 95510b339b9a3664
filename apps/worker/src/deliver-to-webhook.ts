import { CallhookError, exampleAnalysis, exampleCall } from "@callhook/core";
import { deliverWebhook } from "@callhook/core/engine";
import { toWebhookBody } from "@callhook/core/interop";
import {
  callAnalysisRepository,
  callRepository,
  type ClaimedDelivery,
  type Database,
  type DeliveryKey,
  type Settled,
  type WebhookOutbox,
} from "@callhook/db";

/** What became of a delivery that was due; `durationMs` is that of its one attempt. */
export type DeliveryReport = Settled & {
  claimed: ClaimedDelivery;
  status: number | null;
  durationMs: number;
};

/**
 * Sends a delivery once and notes what came of it. Null where there was nothing to do: it is not due, another worker
 * has it, or its call or webhook is gone. A worker that dies on the way leaves the delivery to another, which sends it
 * again under the same id.
 */
export async function deliverToWebhook(options: {
  delivery: DeliveryKey;
  outbox: WebhookOutbox;
  database: Database;
  /** A guarded one. */
  fetch: typeof globalThis.fetch;
  timeoutMs?: number;
}): Promise<DeliveryReport | null> {
  const { delivery, outbox, database, fetch, timeoutMs } = options;
  const claimed = await outbox.claim(delivery);
  if (claimed === null) return null;
  const body = await bodyOf({ database, claimed });
  if (body === null) return null;
  const { deliveryId: id, url, format, secrets } = claimed;
  const message = { id, url, format, secrets, body };
  const answer = await deliverWebhook({ message, fetch, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  const settled = await outbox.settle({ claimed, answer });
  return settled && { ...settled, claimed, status: answer.status, durationMs: answer.durationMs };
}

/** Made of what is on record now. Null where the call was removed since, and with it the delivery. */
async function bodyOf(options: { database: Database; claimed: ClaimedDelivery }): Promise<string | null> {
  const { database, claimed } = options;
  const { workspaceId, callId, format, event, createdAt: at } = claimed;
  if (callId === null) {
    const analysis = event === "call.analyzed" ? exampleAnalysis(at) : null;
    return toWebhookBody({ format, event, at, call: exampleCall(at), analysis });
  }
  const scope = { database, workspaceId };
  const calls = callRepository(scope);
  try {
    const [{ environment }, transcript, analysis] = await Promise.all([
      calls.get(callId),
      calls.recordedTranscript(callId),
      callAnalysisRepository(scope).get(callId),
    ]);
    if (transcript === null) return null;
    return toWebhookBody({ format, event, at, call: { callId, environment, transcript }, analysis });
  } catch (error) {
    if (error instanceof CallhookError && error.code === "not-found") return null;
    throw error;
  }
}
