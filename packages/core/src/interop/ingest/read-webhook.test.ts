import { expect, test } from "vitest";
import { elevenLabsWebhook, retellWebhook, vapiWebhook } from "../../testing/platform-webhooks.ts";
import { foldTranscript } from "../../transcript/fold-transcript.ts";
import { type TranscriptEvent, transcriptStepSchema } from "../../transcript/transcript-event.ts";
import type { IngestPlatform } from "./ingest-platform.ts";
import type { IngestedCall } from "./ingested-call.ts";
import { readWebhook } from "./read-webhook.ts";

const receivedAt = new Date("2026-11-02T09:32:00Z");
const read = (platform: IngestPlatform, body: unknown) =>
  readWebhook({ platform, body: typeof body === "string" ? body : JSON.stringify(body), receivedAt });

function callIn(platform: IngestPlatform, body: unknown): IngestedCall {
  const reading = read(platform, body);
  if (reading.kind !== "call") throw new Error(JSON.stringify(reading));
  return reading.call;
}

/** As the record would hold it, which takes no step that its schema refuses. */
function transcriptOf({ steps, end, startedAt, channel, from, variables }: IngestedCall) {
  const start = { type: "call-started", agent: "receptionist", channel, from, variables, at: startedAt };
  const events = [start, ...steps, end].map(({ at, ...step }, index): TranscriptEvent => {
    return { ...transcriptStepSchema.parse(step), at, sequence: index + 1 };
  });
  return foldTranscript(events);
}

test("ElevenLabs: who called, what was said when, and how it ended", () => {
  const call = callIn("elevenlabs", elevenLabsWebhook());
  expect(call).toMatchObject({
    externalId: "conv_01k9zv3e",
    channel: "phone",
    from: "+14155550134",
    to: "+14155550100",
    startedAt: "2026-11-02T09:30:00.000Z",
    end: { reason: "end_call tool was called.", at: "2026-11-02T09:30:58.000Z" },
  });
  const { turns, durationMs, status } = transcriptOf(call);
  expect({ durationMs, status }).toEqual({ durationMs: 58_000, status: "ended" });
  expect(turns.map(({ role, text }) => `${role}: ${text}`)).toEqual([
    "agent: Plumber here, how can I help?",
    "caller: Do you come out to 94110?",
    "agent: Let me check.",
    "agent: Yes, we do come out to 94110, on every day of the week.",
    "caller: Great, book me in.",
    "agent: I could not book it, sorry.",
  ]);
  expect(turns[3]).toMatchObject({ interrupted: true, heardText: "Yes, we do come" });
  expect(turns.filter(({ interrupted }) => interrupted)).toHaveLength(1);
});

test("ElevenLabs: each tool call has its arguments, its request without keys, its latency and one outcome", () => {
  const { toolCalls } = transcriptOf(callIn("elevenlabs", elevenLabsWebhook()));
  expect(toolCalls).toMatchObject([
    {
      toolCallId: "req_area",
      functionName: "check_area",
      toolVersion: null,
      arguments: { zip_code: "94110" },
      durationMs: 1250,
      outcome: {
        status: "succeeded",
        value: { available: true, zone: "mission" },
        variables: { zone: "mission" },
        request: {
          method: "GET",
          url: "https://api.example.com/area?zip_code=94110",
          headers: { authorization: "[masked]", accept: "application/json" },
        },
      },
    },
    {
      functionName: "book_visit",
      durationMs: 20_000,
      outcome: {
        status: "failed",
        reason: "timed-out",
        message: "ElevenLabs says: The tool timed out after 20 seconds",
      },
    },
  ]);
});

test("ElevenLabs: variables are kept without its own and without credentials, the analysis as it is", () => {
  const { variables, analysis } = callIn("elevenlabs", elevenLabsWebhook());
  expect(variables).toEqual({ plan: "gold", visits: 3 });
  expect(analysis).toEqual({
    title: "Blocked drain",
    summary: "The caller asked for a plumber in 94110 and got an appointment.",
    success: "success",
    collectedData: { zip_code: "94110" },
  });
});

test("ElevenLabs: a chat is a chat, an outgoing call is from us, and a failed one says why", () => {
  const metadata = { start_time_unix_secs: 1_793_611_800, call_duration_secs: 5 };
  const chat = { ...metadata, text_only: true, termination_reason: "", error: { reason: "quota" } };
  expect(callIn("elevenlabs", elevenLabsWebhook({ metadata: chat }))).toMatchObject({
    channel: "chat",
    from: null,
    end: { reason: "quota" },
    steps: expect.arrayContaining([expect.objectContaining({ type: "caller-spoke", by: "text" })]),
  });
  const phone_call = { direction: "outbound", external_number: "+1", agent_number: "+2" };
  const outgoing = elevenLabsWebhook({ metadata: { ...metadata, phone_call } });
  expect(callIn("elevenlabs", outgoing)).toMatchObject({ from: "+2", to: "+1", end: { reason: "ended" } });
});

test("Retell: turns by the seconds of their words, tool calls by their own, and one without a result is cancelled", () => {
  const call = callIn("retell", retellWebhook());
  expect(call).toMatchObject({
    externalId: "call_5f0c",
    channel: "phone",
    from: "+14155550134",
    variables: { plan: "gold", opens_at: "08:00" },
    end: { reason: "user_hangup", at: "2026-11-02T09:30:30.000Z" },
    analysis: null,
  });
  const { turns, toolCalls } = transcriptOf(call);
  expect(turns.map(({ at, text }) => `${at.slice(17, 23)} ${text}`)).toEqual([
    "00.500 Hello.",
    "02.000 When do you open?",
    "05.000 At eight.",
  ]);
  expect(toolCalls).toMatchObject([
    {
      toolCallId: "tc_1",
      durationMs: 500,
      arguments: { day: "today" },
      outcome: { value: { opens: "08:00" } },
    },
    { functionName: "end_call", outcome: { status: "failed", reason: "cancelled" } },
  ]);
});

test("Retell: what it analysed is the same call, and brings what it made of it", () => {
  const { analysis, ...analysed } = callIn("retell", retellWebhook("call_analyzed"));
  expect(analysis).toMatchObject({
    success: "success",
    summary: "The caller asked for the opening hours.",
    collectedData: { wants_callback: false, user_sentiment: "Positive" },
  });
  expect({ ...analysed, analysis: null }).toEqual(callIn("retell", retellWebhook()));
  const unconnected = {
    transcript_object: undefined,
    transcript_with_tool_calls: null,
    start_timestamp: null,
  };
  expect(callIn("retell", retellWebhook("call_ended", unconnected))).toMatchObject({ steps: [] });
});

test("Vapi: what was said, the tool call with its result, and its own words about the end", () => {
  const call = callIn("vapi", vapiWebhook());
  expect(call).toMatchObject({
    externalId: "0194f1c2-vapi",
    channel: "phone",
    from: "+14155550134",
    to: "+14155550100",
    variables: { plan: "gold" },
    end: { reason: "customer-ended-call", at: "2026-11-02T09:30:30.000Z" },
    analysis: { success: "success", collectedData: { item: "drill" } },
  });
  const { turns, toolCalls } = transcriptOf(call);
  expect(turns.map(({ text }) => text)).toEqual(["Hello.", "Do you have a drill?", "Yes, four of them."]);
  expect(toolCalls).toMatchObject([
    {
      functionName: "check_stock",
      arguments: { item: "drill" },
      durationMs: 750,
      outcome: { value: { inStock: 4 } },
    },
  ]);
});

test("Vapi: a report that holds its transcript as text alone loses no words", () => {
  const artifact = { transcript: "AI: Hello.\nUser: Do you have a drill?\nnoise\n" };
  const { turns } = transcriptOf(callIn("vapi", vapiWebhook({ artifact })));
  expect(turns.map(({ role, text }) => `${role}: ${text}`)).toEqual([
    "agent: Hello.",
    "caller: Do you have a drill?",
  ]);
});

test.each<[IngestPlatform, unknown, string]>([
  ["elevenlabs", { type: "post_call_audio", data: { full_audio: "AAAA" } }, "post_call_audio"],
  [
    "elevenlabs",
    { type: "call_initiation_failure", data: { conversation_id: "c" } },
    "call_initiation_failure",
  ],
  ["retell", { event: "call_started", call: { call_id: "c" } }, "call_started"],
  ["retell", { event: "transcript_updated", call: { call_id: "c" } }, "transcript_updated"],
  ["vapi", { message: { type: "status-update", status: "ended" } }, "status-update"],
])("%s: what is no finished call is told apart: %j", (platform, body, event) => {
  expect(read(platform, body)).toEqual({ kind: "ignored", event });
});

test.each<[IngestPlatform, unknown, string]>([
  ["elevenlabs", "not json", "This is not a JSON object."],
  ["elevenlabs", "[]", "This is not a JSON object."],
  ["vapi", "null", "This is not a JSON object."],
  ["vapi", { message: 1 }, "It does not say what happened."],
  ["retell", { event: "call_ended", call: {} }, "It does not say which call it is about."],
  [
    "elevenlabs",
    elevenLabsWebhook({ conversation_id: "c".repeat(301) }),
    "It does not say which call it is about.",
  ],
  ["elevenlabs", elevenLabsWebhook({ transcript: "oops" }), "transcript: "],
  ["elevenlabs", elevenLabsWebhook({ transcript: [{ role: "narrator" }] }), "transcript.0.role: "],
  ["retell", retellWebhook("call_ended", { transcript_with_tool_calls: {} }), "transcript_with_tool_calls: "],
  ["vapi", vapiWebhook({ artifact: { messages: 3 } }), "artifact.messages: "],
])("%s: what cannot be read says what is wrong with it", (platform, body, problem) => {
  expect(read(platform, body)).toMatchObject({
    kind: "unreadable",
    problem: expect.stringContaining(problem),
  });
});
