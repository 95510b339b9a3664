import type { AgentId } from "../../tool/agent-target.ts";
import type { HttpMethod } from "../../tool/http-method.ts";
import type { CallVariables } from "../../transcript/transcript-event.ts";
import { headerSafe } from "./header-safe.ts";
import { randomHex } from "./random-hex.ts";
import { traceIdOf } from "./trace-id-of.ts";

/** Where a tool call comes from; all of it optional, so that a draft can be tried outside any call. */
export type ToolCallContext = {
  callId?: string;
  toolCallId?: string;
  agent?: AgentId;
  from?: string | null;
  /** Given when the call was started, by whoever started it. */
  variables?: CallVariables;
  /** Saved from the answers of other tools; these never count as trusted. */
  savedVariables?: CallVariables;
  /** How often the caller has spoken so far, by which the engine knows that a question was answered. */
  callerTurns?: number;
  /** The tool calls whose question the person has answered with a button: these with yes, … */
  approvedToolCallIds?: readonly string[];
  /** … and these with no. */
  declinedToolCallIds?: readonly string[];
  /** Whether the caller has proved who they are. */
  callerVerified?: boolean;
  /** Whose secrets, limits and cache these are; `default` by default. */
  workspaceId?: string;
  /** Whose values the tool's variables have, and whose secrets it is given; `production` by default. */
  environment?: string;
};

type HeaderOptions = {
  method: HttpMethod;
  toolCallId: string;
  messageId: string;
  context: ToolCallContext;
  userAgent: string;
};

/** Headers that tell the endpoint who calls and let it recognise a repetition. Names in lower case. */
export function callHeaders({
  method,
  toolCallId,
  messageId,
  context,
  userAgent,
}: HeaderOptions): Record<string, string> {
  const { callId, agent } = context;
  const safeToolCallId = headerSafe(toolCallId);
  const headers: Record<string, string> = {
    "user-agent": userAgent,
    "accept-encoding": "gzip, deflate, br, zstd",
    // Sampled, by W3C Trace Context: a span of its own in the trace of the call.
    traceparent: `00-${callId === undefined ? randomHex(32) : traceIdOf(callId)}-${randomHex(16)}-01`,
    "x-callhook-tool-call-id": safeToolCallId,
  };
  const safeCallId = callId === undefined ? undefined : headerSafe(callId);
  if (safeCallId !== undefined) headers["x-callhook-call-id"] = safeCallId;
  if (agent !== undefined) headers["x-callhook-agent"] = headerSafe(agent);
  if (method === "GET") return headers;
  headers["idempotency-key"] = headerSafe(messageId);
  return headers;
}
