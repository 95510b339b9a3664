import type { ModelReplyRecord, ToolCall } from "../../transcript/call-transcript.ts";
import type { RecordedCall } from "./transcript-format.ts";
import { traceIdOf } from "../../execution/request/trace-id-of.ts";

type Value = { stringValue: string } | { intValue: string } | { boolValue: boolean };
type Attribute = { key: string; value: Value };
type Named = Record<string, string | number | boolean | null | undefined>;

const internal = 1;
const client = 3;
const failed = 2;

/**
 * A call as one trace in OTLP's JSON, by OpenTelemetry's conventions for generative AI: the agent, in it each request
 * to a model and each tool call, and what was said as events. A tool call has the span that its endpoint was told of.
 */
export function toOpenTelemetrySpans(call: RecordedCall) {
  const { transcript } = call;
  const spans = [
    rootSpan(call),
    ...transcript.modelReplies.map((reply) => modelSpan(call, reply)),
    ...transcript.toolCalls.map((toolCall) => toolSpan(call, toolCall)),
  ];
  const resource = { attributes: attributesOf({ "service.name": "callhook" }) };
  return { resourceSpans: [{ resource, scopeSpans: [{ scope: { name: "callhook" }, spans }] }] };
}

function rootSpan({ callId, environment, transcript }: RecordedCall) {
  const { agent, channel, startedAt, durationMs, endReason } = transcript;
  const startedMs = startedAt === null ? 0 : Date.parse(startedAt);
  return {
    traceId: traceIdOf(callId),
    spanId: rootSpanId,
    name: `invoke_agent ${agent ?? "agent"}`,
    kind: internal,
    startTimeUnixNano: nanoseconds(startedMs),
    endTimeUnixNano: nanoseconds(startedMs + durationMs),
    attributes: attributesOf({
      "gen_ai.operation.name": "invoke_agent",
      "gen_ai.agent.name": agent,
      "gen_ai.conversation.id": callId,
      "deployment.environment.name": environment,
      "callhook.channel": channel,
      "callhook.end_reason": endReason,
    }),
    events: spokenEvents(transcript),
  };
}

function spokenEvents(transcript: RecordedCall["transcript"]) {
  return transcript.turns.map(({ role, at, text, heardText, interrupted }) => ({
    name: `${role}.spoke`,
    timeUnixNano: nanoseconds(Date.parse(at)),
    attributes: attributesOf({ text, heard_text: heardText, interrupted }),
  }));
}

function modelSpan({ callId }: RecordedCall, reply: ModelReplyRecord) {
  const { provider, model, status, inputTokens, outputTokens, firstWordMs, durationMs } = reply;
  const endedMs = Date.parse(reply.at);
  return {
    ...childOf(callId),
    spanId: spanIdOf(reply.sequence),
    name: `chat ${model}`,
    kind: client,
    startTimeUnixNano: nanoseconds(endedMs - durationMs),
    endTimeUnixNano: nanoseconds(endedMs),
    attributes: attributesOf({
      "gen_ai.operation.name": "chat",
      "gen_ai.provider.name": provider,
      "gen_ai.request.model": model,
      "gen_ai.conversation.id": callId,
      "gen_ai.usage.input_tokens": inputTokens,
      "gen_ai.usage.output_tokens": outputTokens,
      "callhook.first_word_ms": firstWordMs,
    }),
    ...(status === "failed" ? { status: { code: failed } } : {}),
  };
}

function toolSpan({ callId }: RecordedCall, toolCall: ToolCall) {
  const { toolCallId, functionName, toolName, startedAt, finishedAt, outcome, sequence } = toolCall;
  const failure = outcome?.status === "failed" ? outcome : null;
  return {
    ...childOf(callId),
    spanId: spanToldOf(toolCall) ?? spanIdOf(sequence),
    name: `execute_tool ${functionName}`,
    kind: client,
    startTimeUnixNano: nanoseconds(Date.parse(startedAt)),
    endTimeUnixNano: nanoseconds(Date.parse(finishedAt ?? startedAt)),
    attributes: attributesOf({
      "gen_ai.operation.name": "execute_tool",
      "gen_ai.tool.name": functionName,
      "callhook.tool.name": toolName,
      "gen_ai.tool.type": "function",
      "gen_ai.tool.call.id": toolCallId,
      "gen_ai.tool.call.arguments": JSON.stringify(toolCall.arguments),
      "gen_ai.tool.call.result":
        outcome?.status === "succeeded" ? JSON.stringify(outcome.value) : failure?.message,
      "gen_ai.conversation.id": callId,
      "http.request.method": outcome?.request?.method,
      "url.full": outcome?.request?.url,
      "http.response.status_code": outcome?.response?.status,
      "http.request.resend_count": resends(toolCall),
      "error.type": failure?.reason,
    }),
    ...(failure === null ? {} : { status: { code: failed, message: failure.message } }),
  };
}

/** How often it was sent again, as HTTP's conventions count; nothing where it was sent once. */
function resends({ outcome }: ToolCall): number | null {
  const attempts = outcome?.attempts.length ?? 0;
  return attempts > 1 ? attempts - 1 : null;
}

/** No event has the number 0. */
const rootSpanId = spanIdOf(0);

function childOf(callId: string) {
  return { traceId: traceIdOf(callId), parentSpanId: rootSpanId };
}

/** The span of W3C's `traceparent` that the endpoint was sent, so that its own spans hang below this one. */
function spanToldOf({ outcome }: ToolCall): string | null {
  const told = outcome?.request?.headers["traceparent"];
  return /^00-[0-9a-f]{32}-([0-9a-f]{16})-/.exec(told ?? "")?.[1] ?? null;
}

/** Events are numbered within their call, as spans are within their trace; an id of zeros alone would be none. */
function spanIdOf(sequence: number): string {
  return `ca11${sequence.toString(16).padStart(12, "0")}`;
}

/** Times of OTLP's JSON are decimal strings, since they do not fit into its numbers. */
function nanoseconds(milliseconds: number): string {
  return String(BigInt(Math.max(0, Math.round(milliseconds))) * 1_000_000n);
}

function attributesOf(named: Named): Attribute[] {
  return Object.entries(named).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : { key, value: valueOf(value) },
  );
}

function valueOf(value: string | number | boolean): Value {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  return { intValue: String(Math.round(value)) };
}
