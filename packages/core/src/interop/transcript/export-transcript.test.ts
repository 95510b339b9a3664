import { expect, test } from "vitest";
import type { CallAnalysis } from "../../analysis/call-analysis.ts";
import { toolOutcomeSchema } from "../../execution/outcome/tool-outcome.ts";
import { traceIdOf } from "../../execution/request/trace-id-of.ts";
import { foldTranscript } from "../../transcript/fold-transcript.ts";
import type { TranscriptStep } from "../../transcript/transcript-event.ts";
import { exportTranscript } from "./export-transcript.ts";
import { type TranscriptFormat, transcriptFormatSchema } from "./transcript-format.ts";

const callId = "call_-heahSoNuYb65fluYkjq";
const traceId = traceIdOf(callId);
const start = Date.parse("2026-11-23T17:00:00.000Z");

const requestHeaders = {
  authorization: "Bearer [secret]",
  traceparent: `00-${"a".repeat(32)}-00000000000000bb-01`,
};
const booked = toolOutcomeSchema.parse({
  status: "succeeded",
  toolCallId: "tc_1",
  value: { booked: true },
  variables: { booking_id: "B-7" },
  attempts: [
    { startedAt: "2026-11-23T17:00:03.000Z", timings: {}, status: 503, failure: "http-error" },
    { startedAt: "2026-11-23T17:00:03.500Z", timings: {}, status: 200, failure: null },
  ],
  request: {
    method: "POST",
    url: "https://book.example/visits?day=monday",
    headers: requestHeaders,
    body: '{"zip_code":"94110"}',
  },
  response: { status: 200, headers: {}, bytes: 15 },
});
const refused = toolOutcomeSchema.parse({
  status: "failed",
  toolCallId: "tc_2",
  reason: "invalid-arguments",
  message: "ZIP code must have five digits.",
});
const called = (toolCallId: string, turn: number): TranscriptStep => ({
  type: "tool-called",
  turn,
  toolCallId,
  toolId: "tool_1",
  toolName: "Book visit",
  toolVersion: 2,
  functionName: "book_visit",
  arguments: { zip_code: "94110" },
});
const steps: TranscriptStep[] = [
  {
    type: "call-started",
    agent: "receptionist",
    channel: "phone",
    from: "+14155550134",
    variables: { tier: "gold" },
    environment: "production",
  },
  { type: "agent-spoke", turn: 0, text: "Hello." },
  { type: "caller-spoke", turn: 1, text: '=HYPERLINK("https://evil.example")', heldDuringToolCallId: null },
  called("tc_1", 1),
  { type: "tool-finished", turn: 1, toolCallId: "tc_1", outcome: booked },
  { type: "agent-spoke", turn: 1, text: "You are booked for Monday, and we will call." },
  { type: "agent-interrupted", turn: 1, heardText: "You are booked for Monday" },
  {
    type: "model-replied",
    turn: 1,
    provider: "openai",
    model: "gpt-x",
    status: "answered",
    isFallback: false,
    inputTokens: 100,
    outputTokens: 20,
    firstWordMs: 300,
    durationMs: 900,
  },
  called("tc_2", 1),
  { type: "tool-finished", turn: 1, toolCallId: "tc_2", outcome: refused },
  { type: "call-ended", reason: "caller-hung-up" },
];
/** One event a second. */
const transcript = foldTranscript(
  steps.map((step, index) => ({
    ...step,
    sequence: index + 1,
    at: new Date(start + index * 1_000).toISOString(),
  })),
);
const exported = (format: TranscriptFormat) =>
  exportTranscript({ callId, environment: "production", transcript }, format);

test("each format is a file of its own, named after the call", () => {
  const files = transcriptFormatSchema.options.map((format) => exported(format));
  expect(files.map(({ fileName }) => fileName.slice(callId.length))).toEqual([
    ".json",
    ".elevenlabs.json",
    ".otlp.json",
    ".csv",
    ".txt",
  ]);
  expect(JSON.parse(exported("json").text)).toMatchObject({ callId, transcript: { status: "ended" } });
});

test("ElevenLabs' shape has the agent's tool calls at its words, and what was heard of words that were cut off", () => {
  const conversation = JSON.parse(exported("elevenlabs").text);
  expect(conversation).toMatchObject({
    agent_id: "receptionist",
    conversation_id: callId,
    status: "done",
    metadata: {
      start_time_unix_secs: start / 1000,
      call_duration_secs: 10,
      termination_reason: "caller-hung-up",
      phone_call: { external_number: "+14155550134" },
    },
    conversation_initiation_client_data: { dynamic_variables: { tier: "gold" } },
  });
  const [greeting, question, booking, answer] = conversation.transcript;
  expect(conversation.transcript).toHaveLength(4);
  expect(greeting).toMatchObject({ role: "agent", message: "Hello.", time_in_call_secs: 1, tool_calls: [] });
  expect(question).toMatchObject({ role: "user", time_in_call_secs: 2 });
  expect(booking).toMatchObject({
    role: "agent",
    message: null,
    time_in_call_secs: 3,
    tool_calls: [
      {
        request_id: "tc_1",
        tool_name: "book_visit",
        params_as_json: '{"zip_code":"94110"}',
        tool_has_been_called: true,
        tool_details: { method: "POST", query_params: { day: "monday" }, headers: requestHeaders },
      },
    ],
    tool_results: [
      {
        result_value: '{"booked":true}',
        is_error: false,
        tool_latency_secs: 1,
        dynamic_variable_updates: [{ variable_name: "booking_id", new_value: "B-7" }],
      },
    ],
  });
  expect(answer).toMatchObject({
    message: "You are booked for Monday",
    original_message: "You are booked for Monday, and we will call.",
    interrupted: true,
    tool_results: [{ is_error: true, is_blocked: true, error_type: "invalid-arguments" }],
  });
});

test("OpenTelemetry's trace has a span for the agent, each model reply, each tool call and its request", () => {
  const { resourceSpans } = JSON.parse(exported("opentelemetry").text);
  const { spans } = resourceSpans[0].scopeSpans[0];
  const [agent, chat, booking, request, refusal] = spans;
  expect(spans.map(({ name }: { name: string }) => name)).toEqual([
    "invoke_agent receptionist",
    "chat gpt-x",
    "execute_tool book_visit",
    "POST",
    "execute_tool book_visit",
  ]);
  for (const span of spans) expect(span.traceId).toBe(traceId);
  for (const span of [chat, booking, refusal]) expect(span.parentSpanId).toBe(agent.spanId);
  expect(new Set(spans.map(({ spanId }: { spanId: string }) => spanId)).size).toBe(5);
  // The one that its endpoint was told of.
  expect(request).toMatchObject({ spanId: "00000000000000bb", parentSpanId: booking.spanId });
  for (const attribute of [
    { key: "http.request.resend_count", value: { intValue: "1" } },
    { key: "http.response.status_code", value: { intValue: "200" } },
    { key: "server.address", value: { stringValue: "book.example" } },
    { key: "server.port", value: { intValue: "443" } },
  ])
    expect(request.attributes).toContainEqual(attribute);
  expect(refusal).toMatchObject({ status: { code: 2, message: "ZIP code must have five digits." } });
  expect(BigInt(chat.endTimeUnixNano) - BigInt(chat.startTimeUnixNano)).toBe(900_000_000n);
  expect(agent.events.map(({ name }: { name: string }) => name)).toEqual([
    "agent.spoke",
    "caller.spoke",
    "agent.spoke",
  ]);
});

test("a spreadsheet has a row for each turn and tool call, and runs none of them", () => {
  const rows = exported("csv").text.split("\r\n");
  expect(rows).toHaveLength(7);
  expect(rows[0]).toContain("Time,Who,What,Heard,Tool");
  expect(rows[2]).toContain("'=HYPERLINK");
  expect(rows[3]).toContain("succeeded,1000,200,tc_1");
});

test("what was made of a call goes along in JSON and in ElevenLabs' shape", () => {
  const analysis: CallAnalysis = {
    title: "Book visit",
    summary: "The caller wanted a visit.",
    success: "success",
    successReason: "It was booked.",
    collectedData: [{ name: "day", type: "date", value: "2026-12-01", reason: "From Book visit." }],
    unbackedClaims: [],
    madeBy: "rules",
    model: null,
    note: null,
  };
  const call = { callId, environment: "production", transcript: foldTranscript([]), analysis };
  expect(JSON.parse(exportTranscript(call, "json").text)).toMatchObject({ analysis });
  expect(JSON.parse(exportTranscript(call, "elevenlabs").text)).toMatchObject({
    analysis: {
      call_summary_title: "Book visit",
      transcript_summary: "The caller wanted a visit.",
      call_successful: "success",
      data_collection_results: {
        day: {
          data_collection_id: "day",
          value: "2026-12-01",
          json_schema: { type: "string" },
          rationale: "From Book visit.",
        },
      },
    },
  });
});
