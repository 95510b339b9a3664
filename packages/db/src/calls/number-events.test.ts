import {
  mostMissingSequences,
  type TranscriptEvent,
  type TranscriptEventDraft,
  transcriptEventDraftSchema,
} from "@callhook/core";
import { expect, test } from "vitest";
import { aFailure, aSuccess } from "../testing/an-outcome.ts";
import { agentSays, callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import type { NewEvent } from "./append-events.ts";
import type { UnreadableEvent } from "./event-row.ts";
import { numberEvents } from "./number-events.ts";

const now = new Date("2026-03-01T10:00:00.000Z");
const at = now.toISOString();

function draft(event: NewEvent): TranscriptEventDraft {
  return transcriptEventDraftSchema.parse(event);
}

function known(event: NewEvent, sequence: number): TranscriptEvent {
  return { ...draft(event), sequence, at };
}

/** Adds drafts to a call of which these events are known, numbered from 2 after its start. */
function add(options: {
  known?: TranscriptEvent[];
  unreadable?: UnreadableEvent[];
  drafts: NewEvent[];
  next?: number;
  isEnded?: boolean;
}) {
  const { known: events = [], unreadable = [], next = events.length + 2 } = options;
  return numberEvents({
    state: {
      nextSequence: next,
      eventCount: events.length + 1,
      isEnded: options.isEnded ?? events.some(({ type }) => type === "call-ended"),
      known: { events, unreadable },
    },
    drafts: options.drafts.map(draft),
    now,
  });
}

test("events without a number get the next ones, in the order in which they came", () => {
  const { events, nextSequence, eventCount } = add({
    drafts: [callerSays("a"), agentSays("b"), callerSays("c")],
  });
  expect(events.map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
  expect([nextSequence, eventCount]).toEqual([5, 4]);
});

test("an event without a time gets the present, and a given time is kept as the same instant in UTC", () => {
  const { events } = add({
    drafts: [callerSays("a"), { ...callerSays("b"), at: "2026-03-01T12:30:00+02:00" }],
  });
  expect(events.map((event) => event.at)).toEqual([at, "2026-03-01T10:30:00.000Z"]);
});

test("an event may come before those with lower numbers, and leaves room for them", () => {
  const { events, nextSequence, eventCount } = add({
    drafts: [{ ...callerSays("late"), sequence: 5 }, callerSays("next")],
  });
  expect(events.map(({ sequence }) => sequence)).toEqual([5, 6]);
  expect([nextSequence, eventCount]).toEqual([7, 3]);
});

test("a number beyond any sensible gap is refused, so that no transcript lists millions of missing events", () => {
  expect(() => add({ drafts: [{ ...callerSays("far"), sequence: 3 + mostMissingSequences }] })).toThrow(
    /too far ahead/,
  );
  expect(add({ drafts: [{ ...callerSays("far"), sequence: 2 + mostMissingSequences }] }).added).toHaveLength(
    1,
  );
});

test("gaps do not add up beyond that limit", () => {
  const atTheLimit = add({ drafts: [{ ...callerSays("far"), sequence: 2 + mostMissingSequences }] });
  expect(atTheLimit.nextSequence).toBe(3 + mostMissingSequences);
  expect(() => add({ drafts: [callerSays("further")], next: 4 + mostMissingSequences })).toThrow(
    /too far ahead/,
  );
});

test("the same number with the same content adds nothing", () => {
  const event = known(callerSays("hello"), 2);
  const repeat = { ...callerSays("hello"), sequence: 2 };
  expect(add({ known: [event], drafts: [repeat, { ...repeat, at }] })).toEqual({
    events: [event, event],
    added: [],
    nextSequence: 3,
    eventCount: 2,
  });
});

test("a repeat inside one batch adds one event", () => {
  const numbered = { ...callerSays("hello"), sequence: 2 };
  expect(add({ drafts: [numbered, numbered] }).added).toHaveLength(1);
});

test.each<[string, NewEvent]>([
  ["other words", { ...callerSays("bye"), sequence: 2 }],
  ["another type", { ...agentSays("hello"), sequence: 2 }],
  ["another time", { ...callerSays("hello"), sequence: 2, at: "2026-03-01T10:00:00.001Z" }],
  ["another turn", { type: "caller-spoke", text: "hello", turn: 3, sequence: 2 }],
])("the same number with %s is a conflict", (_, event) => {
  const options = { known: [known(callerSays("hello"), 2)], drafts: [event] };
  expect(() => add(options)).toThrow(expect.objectContaining({ code: "sequence-conflict" }));
});

test("content is the same whatever the order of its members", () => {
  const outcome = aSuccess({ toolCallId: "t", value: { a: 1, b: { c: 2, d: 3 } } });
  const turned = aSuccess({ toolCallId: "t", value: { b: { d: 3, c: 2 }, a: 1 } });
  const options = {
    known: [known(toolFinished("t", outcome), 2)],
    drafts: [{ ...toolFinished("t", turned), sequence: 2 }],
  };
  expect(add(options).added).toEqual([]);
});

test("a call starts once", () => {
  const start = {
    type: "call-started",
    agent: "assistant",
    channel: "chat",
    from: null,
    variables: {},
  } as const;
  expect(() => add({ drafts: [start] })).toThrow(expect.objectContaining({ code: "invalid-input" }));
  expect(add({ known: [known(start, 1)], drafts: [{ ...start, sequence: 1 }], next: 2 }).added).toEqual([]);
});

test("a tool call gets one outcome: the same again adds nothing, another is refused", () => {
  const events = [known(toolCalled("t"), 2), known(toolFinished("t"), 3)];
  expect(add({ known: events, drafts: [toolFinished("t")] })).toMatchObject({
    events: [events[1]],
    added: [],
  });
  const other = { known: events, drafts: [toolFinished("t", aFailure({ toolCallId: "t" }))] };
  expect(() => add(other)).toThrow(expect.objectContaining({ code: "sequence-conflict" }));
  const numbered = { known: events, drafts: [{ ...toolFinished("t"), sequence: 9 }] };
  expect(() => add(numbered)).toThrow(/has its outcome already/);
});

test.each<[string, NewEvent]>([
  ["words", callerSays("hello?")],
  ["another end", callEnded()],
  ["another end with an earlier number", { ...callEnded(), sequence: 2 }],
  ["a tool call", toolCalled("new")],
  ["the outcome of a tool call that nobody knows", toolFinished("unknown")],
  ["words with a later number", { ...callerSays("hello?"), sequence: 7 }],
])("after the end of a call %s is refused", (_, event) => {
  const options = { known: [known(callEnded(), 5)], drafts: [event], next: 6 };
  expect(() => add(options)).toThrow(expect.objectContaining({ code: "call-ended" }));
});

test("nothing follows an end in the same batch either", () => {
  expect(() => add({ drafts: [callEnded(), callerSays("wait")] })).toThrow(/has ended/);
});

test("the outcome of a tool that was running is taken after the end", () => {
  const events = [known(toolCalled("t"), 2), known(callEnded(), 3)];
  const { added } = add({ known: events, drafts: [toolFinished("t")] });
  expect(added.map(({ sequence }) => sequence)).toEqual([4]);
});

test("an event that happened before the end is taken when it arrives after it", () => {
  const { added } = add({
    known: [known(callEnded(), 5)],
    drafts: [{ ...callerSays("earlier"), sequence: 3 }],
    next: 6,
  });
  expect(added.map(({ sequence }) => sequence)).toEqual([3]);
});

function unreadable(type: string, sequence: number, toolCallId: string | null = null): UnreadableEvent {
  return { sequence, at, type, toolCallId };
}

test("an event that cannot be read keeps its number: nobody can tell whether another repeats it", () => {
  const options = { unreadable: [unreadable("caller-spoke", 2)], next: 3 };
  expect(() => add({ ...options, drafts: [{ ...callerSays("hello?"), sequence: 2 }] })).toThrow(
    expect.objectContaining({ code: "sequence-conflict", message: expect.stringMatching(/cannot be read/) }),
  );
  expect(add({ ...options, drafts: [callerSays("hello?")] }).added).toMatchObject([{ sequence: 3 }]);
});

test("an outcome that cannot be read stands in the way of none that can be", () => {
  const { added } = add({
    known: [known(toolCalled("t"), 2)],
    unreadable: [unreadable("tool-finished", 3, "t")],
    drafts: [toolFinished("t")],
    next: 4,
  });
  expect(added).toMatchObject([{ sequence: 4, type: "tool-finished" }]);
});

test("an end, and a tool call, that cannot be read count as what they are", () => {
  const options = {
    unreadable: [unreadable("tool-called", 3, "t"), unreadable("call-ended", 5)],
    isEnded: true,
    next: 6,
  };
  expect(() => add({ ...options, drafts: [callerSays("hello?")] })).toThrow(
    expect.objectContaining({ code: "call-ended" }),
  );
  const { added } = add({
    ...options,
    drafts: [toolFinished("t"), { ...callerSays("earlier"), sequence: 4 }],
  });
  expect(added.map(({ sequence }) => sequence)).toEqual([6, 4]);
});

test("a time that does not exist is refused by name", () => {
  const impossible = { ...draft(callerSays("hello")), at: "2026-13-45T99:00:00Z" };
  const state = { nextSequence: 2, eventCount: 1, isEnded: false, known: { events: [], unreadable: [] } };
  expect(() => numberEvents({ state, drafts: [impossible], now })).toThrow(
    expect.objectContaining({ code: "invalid-input", issues: [expect.objectContaining({ path: "at" })] }),
  );
});
