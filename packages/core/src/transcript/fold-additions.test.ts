import { expect, test } from "vitest";
import { failedOutcome } from "../execution/outcome/failed-outcome.ts";
import { foldTranscript } from "./fold-transcript.ts";
import { type TranscriptEvent, type TranscriptStepInput, transcriptStepSchema } from "./transcript-event.ts";

const start = Date.parse("2026-01-05T09:00:00.000Z");

function numbered(steps: TranscriptStepInput[]): TranscriptEvent[] {
  return steps.map((step, index) => ({
    ...transcriptStepSchema.parse(step),
    sequence: index + 1,
    at: new Date(start + index * 1000).toISOString(),
  }));
}

const anOutcome = (toolCallId: string) =>
  failedOutcome({ toolCallId, reason: "http-error", message: "It was full." });
const agent = (text: string, turn: number): TranscriptStepInput => ({ type: "agent-spoke", text, turn });
const called = (toolCallId: string): TranscriptStepInput => ({
  type: "tool-called",
  toolCallId,
  toolId: "tool_1",
  toolName: "Check area",
  toolVersion: 2,
  functionName: "check_area",
  arguments: {},
});
const finished = (toolCallId: string): TranscriptStepInput => ({
  type: "tool-finished",
  toolCallId,
  outcome: anOutcome(toolCallId),
});

test("what was decided and what came late stand with their tool call, and the first of each counts", () => {
  const late = { type: "late-result-arrived", toolCallId: "tc_1", outcome: anOutcome("tc_1") } as const;
  const { toolCalls } = foldTranscript(
    numbered([
      called("tc_1"),
      finished("tc_1"),
      { type: "tool-decided", turn: 2, toolCallId: "tc_1", approved: true },
      { type: "tool-decided", turn: 2, toolCallId: "tc_1", approved: false },
      late,
      late,
      { type: "tool-decided", turn: 2, toolCallId: "tc_9", approved: true },
    ]),
  );
  expect(toolCalls).toHaveLength(1);
  expect(toolCalls[0]).toMatchObject({
    decision: { approved: true, at: "2026-01-05T09:00:02.000Z" },
    lateResult: { sequence: 5, outcome: { status: "failed" } },
  });
});

test("a sign of listening, the moment of an interruption and a handover are kept", () => {
  const { turns, transferTo } = foldTranscript(
    numbered([
      agent("We come out on Mondays.", 1),
      { type: "caller-spoke", text: "Mm-hm.", turn: 1, isBackchannel: true },
      { type: "agent-interrupted", turn: 1, heardText: "We come", afterMs: 640 },
      { type: "call-ended", reason: "transferred", transferTo: "+14155550111" },
    ]),
  );
  expect(turns).toMatchObject([{ interruptedAfterMs: 640 }, { isBackchannel: true }]);
  expect(transferTo).toBe("+14155550111");
});

test("words that filled a wait say for which tool call, and other words of the agent say nothing of it", () => {
  const filler: TranscriptStepInput = { type: "agent-spoke", text: "One moment.", duringToolCallId: "tc_1" };
  const { turns } = foldTranscript(numbered([called("tc_1"), filler, agent("We do.", 1)]));
  expect(turns.map(({ fillsWaitOfToolCallId }) => fillsWaitOfToolCallId)).toEqual(["tc_1", undefined]);
});
