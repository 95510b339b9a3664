import type { AgentId } from "../tool/agent-target.ts";
import type { HttpMethod } from "../tool/tool-draft.ts";
import type { CallVariables } from "../transcript/transcript-event.ts";

/** Where a tool call comes from; all of it optional, so that a draft can be tried outside any call. */
export type ToolCallContext = {
  callId?: string;
  toolCallId?: string;
  agent?: AgentId;
  from?: string | null;
  variables?: CallVariables;
};

type HeaderOptions = {
  method: HttpMethod;
  toolCallId: string;
  context: ToolCallContext;
  userAgent: string;
};

/** Headers that tell the endpoint who calls and let it recognise a repetition. Names in lower case. */
export function callHeaders({
  method,
  toolCallId,
  context,
  userAgent,
}: HeaderOptions): Record<string, string> {
  const headers: Record<string, string> = {
    "user-agent": userAgent,
    "accept-encoding": "gzip, deflate, br, zstd",
    traceparent: newTraceparent(),
    "x-callhook-tool-call-id": headerSafe(toolCallId),
  };
  if (context.callId !== undefined) headers["x-callhook-call-id"] = headerSafe(context.callId);
  if (context.agent !== undefined) headers["x-callhook-agent"] = headerSafe(context.agent);
  if (method !== "GET") headers["idempotency-key"] = idempotencyKey({ toolCallId, callId: context.callId });
  return headers;
}

/** Stable over retries and repeats of one tool call; models count tool calls anew in every call. */
function idempotencyKey({ toolCallId, callId }: { toolCallId: string; callId: string | undefined }): string {
  return headerSafe(callId === undefined ? toolCallId : `${callId}.${toolCallId}`);
}

/** Outside platforms choose these ids: whatever is not visible ASCII is percent-encoded. */
function headerSafe(text: string): string {
  return text.toWellFormed().replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent);
}

/** A new sampled trace, by W3C Trace Context. */
function newTraceparent(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  return `00-${digits.slice(0, 32)}-${digits.slice(32)}-01`;
}
