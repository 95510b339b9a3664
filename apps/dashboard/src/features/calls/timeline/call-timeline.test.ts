import {
  foldTranscript,
  toolOutcomeSchema,
  type TranscriptStepInput,
  transcriptStepSchema,
} from "@callhook/core";
import { expect, test } from "vitest";
import { callTimeline } from "./call-timeline.ts";
import { describeTries, exactMs, formatOffset } from "./describe-moment.ts";

const begun = Date.parse("2026-01-05T09:00:00.000Z");
const outcome = toolOutcomeSchema.parse({
  toolCallId: "tc_1",
  status: "succeeded",
  value: { serviced: true },
  timings: { connect: 2.25, firstByte: 1200, total: 1202.25 },
});
const steps: [number, TranscriptStepInput][] = [
  [0, { type: "call-started", agent: "receptionist", channel: "phone", from: null, variables: {} }],
  [2_000, { type: "caller-spoke", text: "Do you come to 94110?" }],
  [2_400, { type: "model-replied", provider: "open", model: "small", status: "answered", durationMs: 350 }],
  [
    2_450,
    {
      type: "tool-called",
      toolCallId: "tc_1",
      toolId: "tool_1",
      toolName: "Check area",
      toolVersion: 1,
      functionName: "check_area",
      arguments: {},
    },
  ],
  [3_000, { type: "agent-spoke", text: "One moment.", duringToolCallId: "tc_1" }],
  [3_200, { type: "caller-spoke", text: "Sure.", heldDuringToolCallId: "tc_1" }],
  [3_653, { type: "tool-finished", toolCallId: "tc_1", outcome }],
  [4_000, { type: "agent-spoke", text: "We do." }],
  [9_000, { type: "call-ended", reason: "ended-by-user" }],
];

function transcript() {
  return foldTranscript(
    steps.map(([ms, step], index) => ({
      ...transcriptStepSchema.parse(step),
      sequence: index + 1,
      at: new Date(begun + ms).toISOString(),
    })),
  );
}

test("everything of a call stands at its moment: what a model took ends where it is on record", () => {
  const { wholeMs, moments } = callTimeline(transcript());
  expect(wholeMs).toBe(9_000);
  expect(moments.map(({ kind, lane, startMs, endMs }) => [kind, lane, startMs, endMs])).toEqual([
    ["turn", "caller", 2_000, 2_000],
    ["model-reply", "model", 2_050, 2_400],
    ["tool-call", "tools", 2_450, 3_653],
    ["filler", "agent", 3_000, 3_000],
    ["turn", "caller", 3_200, 3_200],
    ["turn", "agent", 4_000, 4_000],
  ]);
});

test("what was said while a tool ran is known at the tool call, since its decision", () => {
  const toolCall = callTimeline(transcript()).moments.find(({ kind }) => kind === "tool-call");
  expect(toolCall).toMatchObject({
    said: [
      { by: "agent", text: "One moment.", afterMs: 550 },
      { by: "caller", text: "Sure.", afterMs: 750 },
    ],
  });
});

test("a call that nothing is known of has an axis all the same", () => {
  expect(callTimeline(foldTranscript([]))).toEqual({ wholeMs: 1, moments: [] });
});

test("milliseconds are told exactly", () => {
  expect([exactMs(2.25), exactMs(1204), formatOffset(72_345)]).toEqual(["2.3 ms", "1,204 ms", "1:12.345"]);
  expect(describeTries([{ attempt: null, endMs: 5, stretches: [{ kind: "tls", startMs: 0, ms: 5 }] }])).toBe(
    "Secure (TLS) 5 ms",
  );
});
