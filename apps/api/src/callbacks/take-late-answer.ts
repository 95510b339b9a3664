import {
  CallhookError,
  failedOutcome,
  type ToolDraft,
  toolDraftSchema,
  type ToolOutcome,
  type TranscriptEvent,
} from "@callhook/core";
import { type ClaimedCallback, callbackInbox, callRepository, toolVersionRepository } from "@callhook/db";
import type { Services } from "../services.ts";

type LateDelivery = { token: string; contentType: string; body: Uint8Array };

/**
 * Puts what an asynchronous tool brought on the record of its call, once; whoever holds the call hears of it by the
 * news of that. What cannot be read is refused before the address is used up, so that it can be brought again. An
 * answer that is on record, because we failed behind that and it is brought again, uses the address up, too.
 */
export async function takeLateAnswer(options: LateDelivery & { services: Services }): Promise<void> {
  const { services, token } = options;
  const inbox = callbackInbox(services.database);
  const claimed = await inbox.claim(token);
  if (claimed === null) throw noSuchCallback();
  try {
    assertReadable(options);
    await record(options, claimed);
  } catch (error) {
    await inbox.release(claimed);
    throw error;
  }
  await inbox.use(claimed);
}

async function record(
  { services, contentType, body }: LateDelivery & { services: Services },
  claimed: ClaimedCallback,
): Promise<void> {
  const { workspaceId, callId, toolCallId, environment } = claimed;
  const calls = callRepository({ database: services.database, workspaceId });
  const { agent } = await calls.get(callId);
  const { events } = await calls.readableEvents({ callId });
  if (isAnswered(events, toolCallId)) return;
  const context = { workspaceId, callId, toolCallId, environment, agent };
  const tool = await toolOf(services, claimed);
  const outcome =
    tool === null
      ? toolIsGone(claimed)
      : await services.engine.readLateAnswer({ tool, context, contentType, body });
  await calls.append({ callId, events: [{ type: "late-result-arrived", toolCallId, outcome }] });
}

function isAnswered(events: readonly TranscriptEvent[], toolCallId: string): boolean {
  return events.some((event) => event.type === "late-result-arrived" && event.toolCallId === toolCallId);
}

/** As it was when it was called; null where it was removed since, so that nobody knows what of its answer is hidden. */
async function toolOf({ database }: Services, claimed: ClaimedCallback): Promise<ToolDraft | null> {
  const { workspaceId, toolId, toolVersion: version } = claimed;
  if (toolId === null || version === null) return null;
  try {
    const { draft } = await toolVersionRepository({ database, workspaceId }).get({ toolId, version });
    return toolDraftSchema.safeParse(draft).data ?? null;
  } catch (error) {
    if (error instanceof CallhookError && error.code === "not-found") return null;
    throw error;
  }
}

function toolIsGone({ toolCallId, environment }: ClaimedCallback): ToolOutcome {
  const message =
    "The tool was removed, or breaks the rules of today, since it was called; so its late answer was not read.";
  return failedOutcome({ toolCallId, environment, reason: "misconfigured", message });
}

const jsonTypes = /^application\/(?:[\w.-]+\+)?json\b/i;

function assertReadable({ contentType, body }: LateDelivery): void {
  if (!jsonTypes.test(contentType) && !/^text\//i.test(contentType)) {
    throw unreadable("Bring the answer as JSON (content-type: application/json) or as text.");
  }
  if (body.byteLength === 0) throw unreadable("The answer is empty; bring it as JSON or as text.");
  if (jsonTypes.test(contentType) && !isJson(body))
    throw unreadable("The answer is not the JSON that it says it is.");
}

function isJson(body: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(body));
    return true;
  } catch {
    return false;
  }
}

function unreadable(message: string): CallhookError {
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "body", message }] });
}

function noSuchCallback(): CallhookError {
  const message = "This callback address does not exist, was used, or has expired.";
  return new CallhookError({ code: "not-found", message });
}
