import { expect, test } from "vitest";
import type { CallAnalysis } from "../../analysis/call-analysis.ts";
import { exampleAnalysis, exampleCall } from "../../webhook/example-call.ts";
import { webhookEvents } from "../../webhook/webhook-draft.ts";
import { toElevenLabsConversation } from "./to-elevenlabs-conversation.ts";
import { toWebhookBody } from "./to-webhook-body.ts";

const at = new Date("2026-11-29T22:00:00.500Z");
const call = exampleCall(at);
const analysis: CallAnalysis = {
  title: "Blocked drain in 94110",
  summary: "The caller asked for a plumber.",
  success: "success",
  successReason: "Every tool call succeeded.",
  collectedData: [{ name: "zip_code", type: "string", value: "94110", reason: "Said by the caller." }],
  unbackedClaims: [{ sequence: 5, quote: "I booked it.", reason: "No tool call did." }],
  madeBy: "rules",
  model: null,
  note: null,
};
const read = (body: string): unknown => JSON.parse(body);

test("ElevenLabs' envelope holds the conversation as its API gives it, the time in seconds", () => {
  const body = toWebhookBody({ format: "elevenlabs", event: "call.ended", at, call, analysis: null });
  expect(read(body)).toEqual({
    type: "post_call_transcription",
    event_timestamp: Date.UTC(2026, 10, 29, 22) / 1000,
    data: toElevenLabsConversation(call),
  });
});

test("what was made of the call stands where ElevenLabs has it, claims without a tool call as a criterion", () => {
  const body = read(toWebhookBody({ format: "elevenlabs", event: "call.analyzed", at, call, analysis }));
  expect(body).toMatchObject({
    data: {
      analysis: {
        call_successful: "success",
        transcript_summary: analysis.summary,
        call_summary_title: analysis.title,
        evaluation_criteria_results: {
          claims_backed_by_tool_calls: { result: "failure", rationale: "“I booked it.”: No tool call did." },
        },
        data_collection_results: { zip_code: { data_collection_id: "zip_code", value: "94110" } },
      },
    },
  });
});

test.each(webhookEvents)(
  "our own envelope of %s is that of Standard Webhooks, with the whole call",
  (event) => {
    expect(read(toWebhookBody({ format: "callhook", event, at, call, analysis }))).toEqual({
      type: event,
      timestamp: "2026-11-29T22:00:00.500Z",
      data: { ...call, analysis },
    });
  },
);

test("the example was analysed as any call is", () => {
  expect(exampleAnalysis(at)).toMatchObject({
    title: "Check availability in area",
    success: "success",
    unbackedClaims: [],
  });
});

test("the example is a whole call, with a tool call that succeeded", () => {
  const { transcript } = call;
  expect(transcript).toMatchObject({ status: "ended", missingSequences: [], durationMs: 24_000 });
  expect(transcript.turns.map(({ role }) => role)).toEqual(["caller", "agent"]);
  expect(transcript.toolCalls).toMatchObject([{ outcome: { status: "succeeded" }, durationMs: 1000 }]);
});
