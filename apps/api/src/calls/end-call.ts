import { CallhookError } from "@callhook/core";
import type { Call } from "@callhook/db";
import type { Context } from "../context.ts";
import { callsOf } from "./calls-of.ts";

/** Ends a call after every running tool call has its outcome. Ending it twice changes nothing. */
export async function endCall(options: {
  context: Context;
  input: { callId: string; reason: string; transferTo?: string | undefined };
}): Promise<Call> {
  const { context, input } = options;
  const address = { workspaceId: context.workspaceId, callId: input.callId };
  const call = await callsOf(context).get(input.callId);
  if (call.status === "ended") return call;
  const conversation = await context.services.conversations.open(address);
  await conversation.end(input.reason, { transferTo: input.transferTo }).catch(acceptOtherEnd);
  return callsOf(context).get(input.callId);
}

/** Somebody else has ended the call while we waited for its outcomes: what was asked for has happened. */
function acceptOtherEnd(error: unknown): void {
  if (error instanceof CallhookError && error.code === "call-ended") return;
  throw error;
}
