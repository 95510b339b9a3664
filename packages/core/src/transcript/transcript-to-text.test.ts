import { expect, test } from "vitest";
import { toolOutcomeSchema } from "../execution/outcome/tool-outcome.ts";
import { conversationEntries, runningToolCalls } from "./conversation-entries.ts";
import { foldTranscript } from "./fold-transcript.ts";
import type { TranscriptEvent, TranscriptStep } from "./transcript-event.ts";
import { transcriptToText } from "./transcript-to-text.ts";

const start = Date.parse("2026-11-23T17:00:00.000Z");

/** One event a second. */
function eventsOf(steps: TranscriptStep[]): TranscriptEvent[] {
  return steps.map((step, index) => ({
    ...step,
    sequence: index + 1,
    at: new Date(start + index * 1_000).toISOString(),
  }));
}
const succeeded = toolOutcomeSchema.parse({
  toolCallId: "tc_1",
  status: "succeeded",
  value: { serviced: true },
});
const failed = toolOutcomeSchema.parse({
  toolCallId: "tc_1",
  status: "failed",
  reason: "timed-out",
  message: "The endpoint did not answer in 20 seconds.",
  phase: "firstByte",
});
const opening: TranscriptStep[] = [
  {
    type: "call-started",
    agent: "receptionist",
    channel: "simulator",
    from: "+1 415 555 0134",
    variables: { customer_name: "Ada" },
    environment: "production",
  },
  { type: "agent-spoke", turn: 0, text: "Hello." },
  { type: "caller-spoke", turn: 1, text: "Do you come to 94110?", heldDuringToolCallId: null },
  {
    type: "tool-called",
    turn: 1,
    toolCallId: "tc_1",
    toolId: "tool_1",
    toolName: "Check area",
    toolVersion: 1,
    functionName: "check_area",
    arguments: { zip_code: "94110" },
  },
];
const whole: TranscriptStep[] = [
  ...opening,
  { type: "caller-spoke", turn: 2, text: "Hello?", heldDuringToolCallId: "tc_1" },
  { type: "tool-finished", turn: 1, toolCallId: "tc_1", outcome: succeeded },
  { type: "agent-spoke", turn: 1, text: "Yes, we do come" },
  { type: "agent-interrupted", turn: 1, heardText: "Yes, we" },
  { type: "call-ended", reason: "caller-hung-up" },
];

test("a transcript reads as plain text, line by line, with times from the start", () => {
  expect(transcriptToText(foldTranscript(eventsOf(whole)))).toBe(
    [
      "Call with the receptionist",
      "Started: 2026-11-23T17:00:00.000Z",
      "From: +1 415 555 0134",
      "customer_name: Ada",
      "",
      "[0:01] Receptionist: Hello.",
      "[0:02] Caller: Do you come to 94110?",
      '[0:03] Tool Check area {"zip_code":"94110"} → succeeded after 2.0 s: {"serviced":true}',
      "[0:04] Caller (held until Check area was done): Hello?",
      "[0:06] Receptionist (interrupted): Yes, we do come",
      "",
      "Ended after 0:08 (caller-hung-up)",
    ].join("\n"),
  );
});

test.each([
  ["today", "ended"],
  ["formerly", "ended-by-user"],
])("of a call that was ended without a reason none is told, as it was recorded %s", (_, reason) => {
  const text = transcriptToText(foldTranscript(eventsOf([...opening, { type: "call-ended", reason }])));
  expect(text).toMatch(/\nEnded after \d:\d\d$/);
});

test("a failed tool call says its reason and its message", () => {
  const finished: TranscriptStep = { type: "tool-finished", turn: 1, toolCallId: "tc_1", outcome: failed };
  const text = transcriptToText(foldTranscript(eventsOf([...opening, finished])));
  expect(text).toContain("failed after 1.0 s (timed-out): The endpoint did not answer in 20 seconds.");
});

test("a running tool call has no outcome yet, and an active call no end", () => {
  const text = transcriptToText(foldTranscript(eventsOf(opening)));
  expect(text).toContain("→ no outcome yet");
  expect(text).not.toContain("Ended");
});

test("turns and tool calls stand in the order they happened", () => {
  const entries = conversationEntries(foldTranscript(eventsOf(whole)));
  expect(entries.map(({ kind, sequence }) => `${sequence} ${kind}`)).toEqual([
    "2 turn",
    "3 turn",
    "4 tool-call",
    "5 turn",
    "7 turn",
  ]);
});

test("held words name the tool they waited for", () => {
  const held = conversationEntries(foldTranscript(eventsOf(whole))).find(({ sequence }) => sequence === 5);
  expect(held).toMatchObject({ kind: "turn", heldBehind: "Check area" });
});

test("a tool call without an outcome runs while the call is active and not after", () => {
  expect(runningToolCalls(foldTranscript(eventsOf(opening)))).toHaveLength(1);
  const ended: TranscriptStep = { type: "call-ended", reason: "abandoned" };
  expect(runningToolCalls(foldTranscript(eventsOf([...opening, ended])))).toEqual([]);
});
