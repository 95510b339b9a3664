import type { ModelReplyRecord, ToolCall } from "../../transcript/call-transcript.ts";
import type { RecordedCall } from "./transcript-format.ts";
import { traceIdOf } from "../../execution/request/trace-id-of.ts";
import { attributesOf, failedStatus, type Named, nanoseconds, spanKind } from "./otlp.ts";
import { requestSpan } from "./request-span.ts";
import { rootSpanId, spanIdOf } from "./span-ids.ts";

export type SpanOptions = {
  /**
   * Whether what was said, asked for and answered is in the spans. Without it they tell who did what when, how long it
   * took and what came of it: for whoever watches over machines, who need not know what callers say.
   */
  withContent: boolean;
  /** Whose spans they are, as a collector tells services apart; `callhook` by default. */
  serviceName?: string;
};

/**
 * A call as one trace in OTLP's JSON, by OpenTelemetry's conventions for generative AI: the agent, in it each request
 * to a model and each tool call, in that its HTTP request, whose span is the one that the endpoint was told of.
 */
export function toOpenTelemetrySpans(
  call: RecordedCall,
  { withContent, serviceName = "callhook" }: SpanOptions,
) {
  const { transcript } = call;
  const content = withContent ? (named: Named) => named : () => ({});
  const spans = [
    rootSpan(call, withContent),
    ...transcript.modelReplies.map((reply) => modelSpan(call, reply)),
    ...transcript.toolCalls.flatMap((toolCall) => [
      toolSpan(call, toolCall, content),
      ...requestSpan(call, toolCall, content),
    ]),
  ];
  const resource = { attributes: attributesOf({ "service.name": serviceName }) };
  return { resourceSpans: [{ resource, scopeSpans: [{ scope: { name: "callhook" }, spans }] }] };
}

function rootSpan({ callId, environment, transcript }: RecordedCall, withContent: boolean) {
  const { agent, channel, startedAt, durationMs, endReason } = transcript;
  const startedMs = startedAt === null ? 0 : Date.parse(startedAt);
  return {
    traceId: traceIdOf(callId),
    spanId: rootSpanId,
    name: `invoke_agent ${agent ?? "agent"}`,
    kind: spanKind.internal,
    startTimeUnixNano: nanoseconds(startedMs),
    endTimeUnixNano: nanoseconds(startedMs + durationMs),
    attributes: attributesOf({
      "gen_ai.operation.name": "invoke_agent",
      "gen_ai.agent.name": agent,
      "gen_ai.conversation.id": callId,
      "deployment.environment.name": environment,
      "callhook.channel": channel,
      ...(withContent ? { "callhook.end_reason": endReason } : {}),
    }),
    ...(withContent ? { events: spokenEvents(transcript) } : {}),
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
    kind: spanKind.client,
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
    ...(status === "failed" ? { status: { code: failedStatus } } : {}),
  };
}

function toolSpan({ callId }: RecordedCall, toolCall: ToolCall, content: (named: Named) => Named) {
  const { toolCallId, functionName, toolName, startedAt, finishedAt, outcome, sequence } = toolCall;
  const failure = outcome?.status === "failed" ? outcome : null;
  return {
    ...childOf(callId),
    spanId: spanIdOf(sequence),
    name: `execute_tool ${functionName}`,
    kind: spanKind.internal,
    startTimeUnixNano: nanoseconds(Date.parse(startedAt)),
    endTimeUnixNano: nanoseconds(Date.parse(finishedAt ?? startedAt)),
    attributes: attributesOf({
      "gen_ai.operation.name": "execute_tool",
      "gen_ai.tool.name": functionName,
      "callhook.tool.name": toolName,
      "gen_ai.tool.type": "function",
      "gen_ai.tool.call.id": toolCallId,
      ...content({
        "gen_ai.tool.call.arguments": JSON.stringify(toolCall.arguments),
        "gen_ai.tool.call.result":
          outcome?.status === "succeeded" ? JSON.stringify(outcome.value) : failure?.message,
      }),
      "gen_ai.conversation.id": callId,
      "error.type": failure?.reason,
    }),
    ...(failure === null ? {} : { status: { code: failedStatus, ...content({ message: failure.message }) } }),
  };
}

function childOf(callId: string) {
  return { traceId: traceIdOf(callId), parentSpanId: rootSpanId };
}
