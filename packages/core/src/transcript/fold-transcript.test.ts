import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ToolOutcome } from "../execution/outcome/tool-outcome.ts";
import { foldTranscript } from "./fold-transcript.ts";
import { mostMissingSequences } from "./most-missing-sequences.ts";
import { type TranscriptEvent, type TranscriptStepInput, transcriptStepSchema } from "./transcript-event.ts";

const start = Date.parse("2026-01-05T09:00:00.000Z");

/** Numbered from 1, one second apart. */
function numbered(steps: TranscriptStepInput[]): TranscriptEvent[] {
  return steps.map((step, index) => ({
    ...transcriptStepSchema.parse(step),
    sequence: index + 1,
    at: new Date(start + index * 1000).toISOString(),
  }));
}

function anOutcome(toolCallId: string): ToolOutcome {
  const timings = { queue: 0, dns: 0, connect: 0, tls: 0, firstByte: 1, body: 0, total: 1 };
  return {
    status: "succeeded",
    value: { serviced: true },
    toolCallId,
    attempts: [],
    timings,
    request: null,
    response: null,
    ignoredArguments: [],
    heard: [],
    decisions: [],
    replay: null,
    mocked: false,
    environment: "production",
    variables: {},
  };
}

const started: TranscriptStepInput = {
  type: "call-started",
  agent: "receptionist",
  channel: "phone",
  from: "+14155550100",
  variables: { plan: "gold" },
};
const called = (toolCallId: string): TranscriptStepInput => ({
  type: "tool-called",
  turn: 1,
  toolCallId,
  toolId: "tool_1",
  toolName: "Check area",
  toolVersion: 2,
  functionName: "check_area",
  arguments: { zip_code: "94110" },
});
const finished = (toolCallId: string): TranscriptStepInput => ({
  type: "tool-finished",
  turn: 1,
  toolCallId,
  outcome: anOutcome(toolCallId),
});
const caller = (text: string, turn?: number): TranscriptStepInput => ({ type: "caller-spoke", text, turn });
const agent = (text: string, turn?: number): TranscriptStepInput => ({ type: "agent-spoke", text, turn });

test("a call without events is an empty transcript", () => {
  expect(foldTranscript([])).toEqual({
    agent: null,
    channel: null,
    from: null,
    variables: {},
    status: "active",
    startedAt: null,
    endedAt: null,
    endReason: null,
    durationMs: 0,
    turns: [],
    toolCalls: [],
    modelReplies: [],
    eventCount: 0,
    lastSequence: 0,
    missingSequences: [],
  });
});

test("a whole call reads as it happened", () => {
  const events = numbered([
    started,
    caller("Do you come out to 94110?", 1),
    called("tc_1"),
    finished("tc_1"),
    agent("Yes, tomorrow at nine.", 1),
    { type: "call-ended", reason: "caller hung up" },
  ]);
  expect(foldTranscript(events)).toEqual({
    agent: "receptionist",
    channel: "phone",
    from: "+14155550100",
    variables: { plan: "gold" },
    status: "ended",
    startedAt: "2026-01-05T09:00:00.000Z",
    endedAt: "2026-01-05T09:00:05.000Z",
    endReason: "caller hung up",
    durationMs: 5000,
    turns: [
      {
        sequence: 2,
        at: "2026-01-05T09:00:01.000Z",
        role: "caller",
        text: "Do you come out to 94110?",
        heardText: null,
        interrupted: false,
        heldDuringToolCallId: null,
      },
      {
        sequence: 5,
        at: "2026-01-05T09:00:04.000Z",
        role: "agent",
        text: "Yes, tomorrow at nine.",
        heardText: null,
        interrupted: false,
        heldDuringToolCallId: null,
      },
    ],
    toolCalls: [
      {
        sequence: 3,
        toolCallId: "tc_1",
        toolId: "tool_1",
        toolName: "Check area",
        toolVersion: 2,
        functionName: "check_area",
        arguments: { zip_code: "94110" },
        startedAt: "2026-01-05T09:00:02.000Z",
        finishedAt: "2026-01-05T09:00:03.000Z",
        durationMs: 1000,
        outcome: anOutcome("tc_1"),
      },
    ],
    modelReplies: [],
    eventCount: 6,
    lastSequence: 6,
    missingSequences: [],
  });
});

test("an active call lasts until its last event", () => {
  const transcript = foldTranscript(numbered([started, caller("Hello"), agent("Hi")]));
  expect(transcript).toMatchObject({ status: "active", endedAt: null, durationMs: 2000 });
});

test("a tool that still runs has no outcome yet", () => {
  const [toolCall] = foldTranscript(numbered([started, called("tc_1")])).toolCalls;
  expect(toolCall).toMatchObject({ outcome: null, finishedAt: null, durationMs: null });
});

test("an outcome that arrives after the end of the call is still put in its place", () => {
  const events = numbered([
    started,
    called("tc_1"),
    { type: "call-ended", reason: "hung up" },
    finished("tc_1"),
  ]);
  const transcript = foldTranscript(events);
  expect(transcript.toolCalls[0]).toMatchObject({ outcome: { status: "succeeded" }, durationMs: 2000 });
  expect(transcript).toMatchObject({ status: "ended", durationMs: 2000 });
});

test("an outcome that was numbered before its call finds it", () => {
  const transcript = foldTranscript(numbered([started, finished("tc_1"), called("tc_1")]));
  expect(transcript.toolCalls[0]).toMatchObject({ outcome: { status: "succeeded" }, durationMs: 0 });
});

test("an outcome whose call has not arrived waits for it", () => {
  const events = numbered([started, called("tc_1"), finished("tc_1")]);
  const gap = foldTranscript(events.filter(({ sequence }) => sequence !== 2));
  expect(gap).toMatchObject({ toolCalls: [], lastSequence: 3, missingSequences: [2] });
  expect(foldTranscript(events).toolCalls[0]?.outcome).not.toBeNull();
});

test("two calls of one id each get their own outcome", () => {
  const events = numbered([started, called("tc_1"), finished("tc_1"), called("tc_1"), finished("tc_1")]);
  const { toolCalls } = foldTranscript(events);
  expect(toolCalls.map(({ finishedAt }) => finishedAt)).toEqual([
    "2026-01-05T09:00:02.000Z",
    "2026-01-05T09:00:04.000Z",
  ]);
});

test("words that a tool call held back remember which one", () => {
  const held = { type: "caller-spoke", text: "Wait!", heldDuringToolCallId: "tc_1" } as const;
  const { turns } = foldTranscript(numbered([started, called("tc_1"), held]));
  expect(turns[0]).toMatchObject({ role: "caller", heldDuringToolCallId: "tc_1" });
});

test("an interruption marks the last words of the agent in that exchange", () => {
  const events = numbered([
    started,
    agent("First answer", 1),
    agent("Let me look", 2),
    agent("Tomorrow at nine or ten", 2),
    caller("Nine!", 3),
    { type: "agent-interrupted", turn: 2, heardText: "Tomorrow at" },
    agent("Nine it is", 3),
  ]);
  const { turns } = foldTranscript(events);
  expect(turns.map(({ text, interrupted, heardText }) => [text, interrupted, heardText])).toEqual([
    ["First answer", false, null],
    ["Let me look", false, null],
    ["Tomorrow at nine or ten", true, "Tomorrow at"],
    ["Nine!", false, null],
    ["Nine it is", false, null],
  ]);
});

test("an interruption of an exchange without words marks the last words before it", () => {
  const interruption: TranscriptStepInput = { type: "agent-interrupted", turn: 9 };
  const { turns } = foldTranscript(numbered([started, agent("Before"), interruption, agent("After")]));
  expect(turns.map(({ text, interrupted }) => [text, interrupted])).toEqual([
    ["Before", true],
    ["After", false],
  ]);
});

test("an interruption before any words changes nothing", () => {
  const { turns } = foldTranscript(numbered([started, { type: "agent-interrupted" }, caller("Hello")]));
  expect(turns).toMatchObject([{ interrupted: false }]);
});

test("a gap is named, and a huge one does not fill the memory", () => {
  const [first, second] = numbered([started, agent("Hi")]);
  if (first === undefined || second === undefined) throw new Error("two events were numbered");
  expect(foldTranscript([first, { ...second, sequence: 4 }]).missingSequences).toEqual([2, 3]);
  const far = foldTranscript([{ ...second, sequence: Number.MAX_SAFE_INTEGER }]);
  expect(far.missingSequences).toHaveLength(mostMissingSequences);
  expect(far).toMatchObject({ lastSequence: Number.MAX_SAFE_INTEGER, eventCount: 1 });
});

test("clocks that disagree never make a time negative", () => {
  const events = numbered([started, called("tc_1"), finished("tc_1"), { type: "call-ended", reason: "x" }]);
  const skewed = events.map((event) => ({
    ...event,
    at: new Date(start - event.sequence * 1000).toISOString(),
  }));
  const transcript = foldTranscript(skewed);
  expect(transcript.durationMs).toBe(0);
  expect(transcript.toolCalls[0]?.durationMs).toBe(0);
});

test("NUL, lone surrogates and emoji survive in words, arguments and values", () => {
  const text = "a\u0000b \ud800 👩‍🔧";
  const odd = { ...called("tc_1"), arguments: { [text]: text } } as TranscriptStepInput;
  const outcome = { ...anOutcome("tc_1"), value: [text] };
  const events = numbered([
    started,
    caller(text),
    odd,
    { type: "tool-finished", toolCallId: "tc_1", outcome },
  ]);
  const kept = foldTranscript(JSON.parse(JSON.stringify(events)));
  expect(kept.turns[0]?.text).toBe(text);
  expect(kept.toolCalls[0]).toMatchObject({ arguments: { [text]: text }, outcome: { value: [text] } });
});

const anyStep = fc.oneof(
  fc.constant(started),
  fc
    .tuple(fc.constantFrom("One", "Two"), fc.option(fc.nat(3), { nil: undefined }))
    .map(([text, turn]) => caller(text, turn)),
  fc
    .tuple(fc.constantFrom("Three", "Four"), fc.option(fc.nat(3), { nil: undefined }))
    .map(([text, turn]) => agent(text, turn)),
  fc.constantFrom("tc_1", "tc_2").map(called),
  fc.constantFrom("tc_1", "tc_2").map(finished),
  fc
    .option(fc.nat(3), { nil: undefined })
    .map((turn): TranscriptStepInput => ({ type: "agent-interrupted", turn })),
  fc.constant<TranscriptStepInput>({ type: "call-ended", reason: "hung up" }),
);
const anyCall = fc.array(anyStep, { maxLength: 30 }).map(numbered);

test("any order and any repetition of the same events fold to the same transcript", () => {
  const disordered = anyCall.chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc.shuffledSubarray([...events, ...events], { minLength: 0 }),
      fc.shuffledSubarray(events, { minLength: events.length }),
    ),
  );
  fc.assert(
    fc.property(disordered, ([events, repeated, shuffled]) => {
      expect(foldTranscript([...repeated, ...shuffled])).toEqual(foldTranscript(events));
    }),
  );
});

test("whatever is missing, what arrived is told and nothing else", () => {
  const withGaps = anyCall.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events)));
  fc.assert(
    fc.property(withGaps, ([events, arrived]) => {
      const transcript = foldTranscript(arrived);
      const numbers = new Set(arrived.map(({ sequence }) => sequence));
      expect(transcript.eventCount).toBe(numbers.size);
      const missing = events
        .map(({ sequence }) => sequence)
        .filter((sequence) => sequence < transcript.lastSequence && !numbers.has(sequence));
      expect(transcript.missingSequences).toEqual(missing);
      const spoken = arrived.filter(({ type }) => type === "caller-spoke" || type === "agent-spoke");
      expect(transcript.turns).toHaveLength(spoken.length);
      expect(transcript.toolCalls).toHaveLength(arrived.filter(({ type }) => type === "tool-called").length);
    }),
  );
});

test("folding changes none of the events", () => {
  fc.assert(
    fc.property(anyCall, (events) => {
      const before = JSON.stringify(events);
      foldTranscript(events);
      expect(JSON.stringify(events)).toBe(before);
    }),
    { numRuns: 30 },
  );
});
