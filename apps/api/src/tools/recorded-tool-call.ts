import { CallhookError, type CallVariables, type ToolCall, variablesSavedBefore } from "@callhook/core";
import type { Call } from "@callhook/db";
import { getCall } from "../calls/get-call.ts";
import type { Context } from "../context.ts";

export type RecordedToolCall = {
  call: Call;
  toolCall: ToolCall;
  /** What the answers of tools before it had left as variables. */
  savedVariables: CallVariables;
};

/** A tool call as it is on record, with what its tool could know then. */
export async function recordedToolCall(options: {
  context: Context;
  callId: string;
  sequence?: number | undefined;
  toolCallId?: string | undefined;
}): Promise<RecordedToolCall> {
  const { context, callId, sequence, toolCallId } = options;
  // The record of a call is for those who may read calls, whatever tools they may run.
  if (!context.permissions.has("calls:read")) throw notAllowed();
  const { call, transcript } = await getCall({ context, callId });
  const { toolCalls } = transcript;
  const toolCall = toolCalls.find(
    (candidate) => candidate.sequence === sequence || candidate.toolCallId === toolCallId,
  );
  if (toolCall === undefined) throw notFound();
  return { call, toolCall, savedVariables: variablesSavedBefore(toolCalls, toolCall.sequence) };
}

function notFound(): CallhookError {
  const message = "This call has no such tool call; look up its number or id in the transcript.";
  return new CallhookError({ code: "not-found", message });
}

function notAllowed(): CallhookError {
  const message = 'Replaying a recorded tool call needs the permission "calls:read", too.';
  return new CallhookError({ code: "not-allowed", message });
}
