import { failedOutcome, foldTranscript, type TranscriptStep } from "@callhook/core";
import { expect, test } from "vitest";
import { awaitingApproval } from "./awaiting-approval.ts";

const started: TranscriptStep = {
  type: "call-started",
  agent: "assistant",
  channel: "chat",
  from: null,
  variables: {},
  environment: "production",
};
const words = (text: string): TranscriptStep => ({
  type: "caller-spoke",
  turn: 1,
  text,
  heldDuringToolCallId: null,
});
const called = (toolCallId: string): TranscriptStep => ({
  type: "tool-called",
  turn: 1,
  toolCallId,
  toolId: "tool_1",
  toolName: "Book visit",
  toolVersion: 1,
  functionName: "book_visit",
  arguments: { day: "Tuesday" },
});
const asks = (toolCallId: string, reason: "needs-confirmation" | "timed-out"): TranscriptStep => ({
  type: "tool-finished",
  turn: 1,
  toolCallId,
  outcome: failedOutcome({ toolCallId, reason, message: "Shall I book Tuesday?" }),
});
const asked = [started, words("Book Tuesday."), called("tc_1"), asks("tc_1", "needs-confirmation")];

function awaited(...steps: TranscriptStep[]): string[] {
  const events = steps.map((step, index) => ({
    ...step,
    sequence: index + 1,
    at: "2026-11-23T17:00:00.000Z",
  }));
  return awaitingApproval(foldTranscript(events)).map(({ toolCallId }) => toolCallId);
}

test("a tool call that asks for confirmation waits for a yes or no", () => {
  expect(awaited(...asked)).toEqual(["tc_1"]);
  expect(awaited(started, words("Book."), called("tc_1"), asks("tc_1", "timed-out"))).toEqual([]);
});

test.each<[string, TranscriptStep]>([
  ["answered in words", words("Yes, please.")],
  ["decided by a button", { type: "tool-decided", toolCallId: "tc_1", approved: false }],
  ["tried again", called("tc_2")],
  ["over with its call", { type: "call-ended", reason: "ended-by-user" }],
])("once it is %s it waits no more", (_, step) => {
  expect(awaited(...asked, step)).toEqual([]);
});
