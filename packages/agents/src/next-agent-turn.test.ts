import { type TranscriptStepInput, transcriptStepSchema } from "@callhook/core";
import { expect, test } from "vitest";
import { nextAgentTurn, type Quiet, untoldLateResults } from "./next-agent-turn.ts";
import { aSuccess } from "./testing/an-outcome.ts";

const called = (toolCallId: string, turn: number): TranscriptStepInput => ({
  type: "tool-called",
  turn,
  toolCallId,
  toolId: "tool_1",
  toolName: "Quote",
  toolVersion: 1,
  functionName: "quote",
  arguments: {},
});
const late = (toolCallId: string): TranscriptStepInput => ({
  type: "late-result-arrived",
  toolCallId,
  outcome: aSuccess({ price: 95 }, toolCallId),
});
const caller = (turn: number): TranscriptStepInput => ({ type: "caller-spoke", turn, text: "Hello?" });
const agent = (turn: number, more = {}): TranscriptStepInput => ({
  type: "agent-spoke",
  turn,
  text: "Hello.",
  ...more,
});
const stepsOf = (steps: TranscriptStepInput[]) => steps.map((step) => transcriptStepSchema.parse(step));

function next(quiet: Partial<Quiet> & { told?: TranscriptStepInput[] } = {}) {
  const { told = [], ...given } = quiet;
  return nextAgentTurn({
    steps: stepsOf(told),
    limits: undefined,
    startedAt: 0,
    quietSince: 10_000,
    isListenedTo: true,
    wasAsked: false,
    begun: new Set(),
    ...given,
  });
}

test("without limits and news the agent waits for ever", () => {
  expect(next()).toBeNull();
  expect(next({ limits: { callMinutes: null, silenceSeconds: null } })).toBeNull();
});

test("a silent caller is asked once, and then the call ends", () => {
  const limits = { silenceSeconds: 20 };
  expect(next({ limits })).toEqual({ at: 30_000, reason: { kind: "still-there" } });
  expect(next({ limits, wasAsked: true })).toEqual({ at: 30_000, reason: { kind: "nobody-there" } });
});

test("nobody who reads is asked whether they are there", () => {
  expect(next({ limits: { silenceSeconds: 20 }, isListenedTo: false })).toBeNull();
});

test("the end of the call's time comes when it comes, and whatever is first is first", () => {
  const limits = { silenceSeconds: 20, callMinutes: 1 };
  expect(next({ limits })?.reason.kind).toBe("still-there");
  expect(next({ limits, quietSince: 50_000 })).toEqual({ at: 60_000, reason: { kind: "time-limit" } });
});

test("news is told after a breath to who listens, and at once to who reads", () => {
  const told = [called("q", 1), late("q")];
  const reason = { kind: "late-results", late: [{ toolCallId: "q", toolName: "Quote", outcome: {} }] };
  expect(next({ told })).toMatchObject({ at: 10_700, reason });
  expect(next({ told, isListenedTo: false })?.at).toBe(10_000);
  expect(next({ told, begun: new Set(["q"]) })).toBeNull();
});

test.each([
  ["arrives between turns", [called("q", 1), agent(1), late("q")], ["q"]],
  ["arrives while a turn runs, whose words are not about it", [called("q", 1), late("q"), agent(1)], ["q"]],
  ["is followed by the caller alone", [called("q", 1), agent(1), late("q"), caller(2)], ["q"]],
  ["is followed by a filler only", [called("q", 1), late("q"), agent(2, { duringToolCallId: "x" })], ["q"]],
  ["is followed by a turn with words", [called("q", 1), agent(1), late("q"), caller(2), agent(2)], []],
  ["belongs to no call that is known", [late("q")], []],
  ["is the second of two", [called("a", 1), late("a"), agent(2), called("b", 2), late("b")], ["b"]],
] as [string, TranscriptStepInput[], string[]][])("a late result that %s", (_what, steps, untold) => {
  expect(untoldLateResults(stepsOf(steps)).map(({ toolCallId }) => toolCallId)).toEqual(untold);
});
