import type { JsonValue } from "../../execution/json-value.ts";
import type { RequestRecord, ToolOutcome } from "../../execution/outcome/tool-outcome.ts";
import type { CallTranscript, ModelReplyRecord, ToolCall, Turn } from "../../transcript/call-transcript.ts";
import { conversationEntries } from "../../transcript/conversation-entries.ts";
import { toElevenLabsAnalysis } from "./to-elevenlabs-analysis.ts";
import type { RecordedCall } from "./transcript-format.ts";

/** One turn of ElevenLabs' conversation record, as far as Callhook knows of it. */
export type ElevenLabsTurn = {
  role: "user" | "agent";
  message: string | null;
  original_message: string | null;
  time_in_call_secs: number;
  interrupted: boolean;
  ignored_as_backchannel: boolean;
  tool_calls: ReturnType<typeof toolCallOf>[];
  tool_results: ReturnType<typeof toolResultOf>[];
};

/**
 * A call in the shape of ElevenLabs' `GET /v1/convai/conversations/{id}`, which is the `data` of its post-call webhook
 * as well. What somebody cut off stands in `original_message`, and in `message` what was heard of it.
 */
export function toElevenLabsConversation({ callId, environment, transcript, analysis }: RecordedCall) {
  const { agent, status, variables } = transcript;
  return {
    agent_id: agent ?? "",
    conversation_id: callId,
    status: status === "active" ? ("in-progress" as const) : ("done" as const),
    environment,
    has_audio: false,
    transcript: turnsOf(transcript),
    metadata: metadataOf(transcript),
    ...(analysis === undefined || analysis === null ? {} : { analysis: toElevenLabsAnalysis(analysis) }),
    conversation_initiation_client_data: { dynamic_variables: variables },
  };
}

/** A tool call belongs to the agent's words before it, or to a turn without words where the agent said none. */
function turnsOf(transcript: CallTranscript): ElevenLabsTurn[] {
  const turns: ElevenLabsTurn[] = [];
  const startedMs = Date.parse(transcript.startedAt ?? "");
  const secondsAt = (at: string) => Math.round(Math.max(0, Date.parse(at) - startedMs) / 1000) || 0;
  for (const entry of conversationEntries(transcript)) {
    if (entry.kind === "turn") {
      turns.push(spokenTurn(entry.turn, secondsAt(entry.turn.at)));
      continue;
    }
    const last = turns.at(-1);
    const host = last?.role === "agent" ? last : silentTurn(secondsAt(entry.toolCall.startedAt));
    if (host !== last) turns.push(host);
    host.tool_calls.push(toolCallOf(entry.toolCall));
    host.tool_results.push(toolResultOf(entry.toolCall));
  }
  return turns;
}

function spokenTurn({ role, text, heardText, interrupted, isBackchannel }: Turn, seconds: number) {
  const isCut = heardText !== null && heardText !== text;
  return {
    ...silentTurn(seconds),
    role: role === "caller" ? ("user" as const) : ("agent" as const),
    message: isCut ? heardText : text,
    original_message: isCut ? text : null,
    interrupted,
    ignored_as_backchannel: isBackchannel === true,
  };
}

function silentTurn(seconds: number): ElevenLabsTurn {
  return {
    role: "agent",
    message: null,
    original_message: null,
    time_in_call_secs: seconds,
    interrupted: false,
    ignored_as_backchannel: false,
    tool_calls: [],
    tool_results: [],
  };
}

function toolCallOf({ toolCallId, functionName, arguments: given, outcome }: ToolCall) {
  return {
    type: "webhook",
    request_id: toolCallId,
    tool_name: functionName,
    params_as_json: JSON.stringify(given),
    tool_has_been_called: wasSent(outcome),
    ...(outcome?.request ? { tool_details: detailsOf(outcome.request) } : {}),
  };
}

function detailsOf({ method, url, headers, body }: RequestRecord) {
  const parsed = URL.parse(url);
  return {
    type: "webhook",
    method,
    url,
    headers,
    query_params: parsed === null ? {} : Object.fromEntries(parsed.searchParams),
    body,
  };
}

function toolResultOf(toolCall: ToolCall) {
  const { toolCallId, functionName, outcome, durationMs } = toolCall;
  const failed = outcome?.status === "failed" ? outcome : null;
  return {
    type: "webhook",
    request_id: toolCallId,
    tool_name: functionName,
    result_value: resultOf(outcome),
    is_error: failed !== null,
    is_blocked: failed !== null && !wasSent(outcome),
    tool_has_been_called: wasSent(outcome),
    tool_latency_secs: durationMs === null ? null : durationMs / 1000,
    error_type: failed?.reason ?? "",
    raw_error_message: failed?.message ?? "",
    dynamic_variable_updates: variableUpdates(toolCall),
  };
}

function wasSent(outcome: ToolOutcome | null): boolean {
  return outcome !== null && outcome.attempts.length > 0;
}

function resultOf(outcome: ToolOutcome | null): string {
  if (outcome === null) return "";
  return outcome.status === "succeeded" ? asText(outcome.value) : outcome.message;
}

function asText(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function variableUpdates({ toolCallId, functionName, finishedAt, outcome }: ToolCall) {
  if (outcome?.status !== "succeeded") return [];
  return Object.entries(outcome.variables).map(([name, value]) => ({
    variable_name: name,
    new_value: String(value),
    updated_at: finishedAt,
    tool_name: functionName,
    tool_request_id: toolCallId,
  }));
}

function metadataOf(transcript: CallTranscript) {
  const { startedAt, durationMs, endReason, from, channel, modelReplies } = transcript;
  const startedSeconds = startedAt === null ? null : Math.floor(Date.parse(startedAt) / 1000);
  return {
    start_time_unix_secs: startedSeconds,
    accepted_time_unix_secs: startedSeconds,
    call_duration_secs: Math.round(durationMs / 1000),
    termination_reason: endReason ?? "",
    text_only: channel === "chat",
    ...(channel === "phone" ? { phone_call: { direction: "inbound", external_number: from ?? "" } } : {}),
    charging: { llm_usage: { model_usage: usageByModel(modelReplies) } },
  };
}

function usageByModel(replies: readonly ModelReplyRecord[]) {
  const usage: Record<string, { input: { tokens: number }; output_total: { tokens: number } }> = {};
  for (const { model, inputTokens, outputTokens } of replies) {
    const known = (usage[model] ??= { input: { tokens: 0 }, output_total: { tokens: 0 } });
    known.input.tokens += inputTokens ?? 0;
    known.output_total.tokens += outputTokens ?? 0;
  }
  return usage;
}
