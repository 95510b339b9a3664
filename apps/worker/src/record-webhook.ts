import { CallhookError, redactWith } from "@callhook/core";
import { type PlatformAnalysis, readWebhook, redactPlatformAnalysis } from "@callhook/core/interop";
import {
  type Database,
  ingestRepository,
  type ReadWebhook,
  redactionSetting,
  type WaitingWebhook,
} from "@callhook/db";
import { recordIngestedCall } from "./record-ingested-call.ts";

/** Errors that say "not now": what is right today is right in a minute. */
const passing = new Set(["unavailable", "internal", "rate-limited"]);

/**
 * Turns one webhook of a platform into a call of the record. Doing it twice changes nothing. What cannot be recorded
 * as it is fails with its reason, for people to see; what is only not possible now throws, to be tried again.
 */
export async function recordWebhook(options: {
  database: Database;
  webhook: WaitingWebhook;
  now?: Date;
}): Promise<"recorded" | "failed" | "unchanged"> {
  const { database, webhook, now = new Date() } = options;
  const { workspaceId, webhookId } = webhook;
  const webhooks = ingestRepository({ database, workspaceId });
  const received = await webhooks.read(webhookId);
  if (received === null || received.state !== "waiting") return "unchanged";
  try {
    const call = callIn(received);
    const { agent, environment, platform } = received;
    const source = { database, workspaceId, agent, environment, platform };
    const waitedMs = now.getTime() - Date.parse(received.receivedAt);
    const callId = await recordIngestedCall({ ...source, call, waitedMs });
    const analysis = await keptOf({ database, workspaceId, analysis: call.analysis });
    await webhooks.markRecorded({ webhookId, callId, analysis });
    return "recorded";
  } catch (error) {
    if (!(error instanceof CallhookError) || passing.has(error.code)) throw error;
    await webhooks.markFailed({ webhookId, problem: error.message });
    return "failed";
  }
}

/** What the workspace does not want kept of a call's record is not kept of its platform's words about it either. */
async function keptOf(options: {
  database: Database;
  workspaceId: string;
  analysis: PlatformAnalysis | null;
}): Promise<PlatformAnalysis | null> {
  const { analysis, ...scope } = options;
  if (analysis === null) return null;
  const kinds = await redactionSetting(scope).read();
  return kinds.length === 0 ? analysis : redactPlatformAnalysis(analysis, redactWith(new Set(kinds)));
}

function callIn({ platform, body, receivedAt }: ReadWebhook) {
  const text = textOf(body);
  const reading = readWebhook({ platform, body: text, receivedAt: new Date(receivedAt) });
  switch (reading.kind) {
    case "call":
      return reading.call;
    case "ignored":
      throw unreadable(`It tells of ${reading.event}, which is no finished call.`);
    case "unreadable":
      throw unreadable(reading.problem);
  }
}

function textOf(body: Buffer | null): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body ?? new Uint8Array());
  } catch {
    throw unreadable("This is no text in UTF-8.");
  }
}

function unreadable(message: string): CallhookError {
  return new CallhookError({ code: "invalid-input", message });
}
