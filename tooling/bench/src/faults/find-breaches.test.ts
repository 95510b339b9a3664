import {
  failedOutcome,
  foldTranscript,
  type ToolOutcome,
  toolOutcomeSchema,
  type TranscriptEvent,
} from "@callhook/core";
import { expect, test } from "vitest";
import type { Evidence, RecordedCall } from "./evidence.ts";
import { findBreaches } from "./find-breaches.ts";

const at = "2026-01-05T09:00:00.000Z";
const callId = "call_1";

function said(sequence: number, text: string): TranscriptEvent {
  return { type: "caller-spoke", sequence, at, text, heldDuringToolCallId: null };
}

function called(sequence: number, toolCallId = "tc_1"): TranscriptEvent {
  const tool = { toolId: "tool_1", toolName: "Book", toolVersion: 1, functionName: "book" };
  return { type: "tool-called", sequence, at, toolCallId, ...tool, arguments: {} };
}

function finished(sequence: number, outcome: ToolOutcome): TranscriptEvent {
  return { type: "tool-finished", sequence, at, toolCallId: outcome.toolCallId, outcome };
}

const success = toolOutcomeSchema.parse({ status: "succeeded", toolCallId: "tc_1", value: null });
const notSent = failedOutcome({ toolCallId: "tc_1", reason: "cancelled", message: "Not sent." });
const unsure: ToolOutcome = { ...notSent, advice: "check" };
const write = { callId, toolCallId: "tc_1", idempotencyKey: "key_1" };

function record(events: TranscriptEvent[]): RecordedCall {
  return { callId, events, transcript: foldTranscript(events) };
}

const wholeEvents = [said(1, "one"), said(2, "two"), called(3), finished(4, success)];

/** A call about which everybody agrees, changed by what a test plants. */
function evidence(planted: Partial<Evidence> = {}): Evidence {
  return {
    acknowledged: [
      { callId, text: "one" },
      { callId, text: "two" },
    ],
    toolAnswers: [{ callId, toolCallId: "tc_1", status: "succeeded" }],
    followings: [{ callId, sequences: [1, 2, 3, 4], hasEnded: true }],
    writes: [write],
    records: [record(wholeEvents)],
    refusals: [],
    crashes: [],
    ...planted,
  };
}

function broken(planted: Partial<Evidence>): string[] {
  return findBreaches(evidence(planted)).flatMap(({ promise, breaches }) =>
    breaches.length === 0 ? [] : [promise],
  );
}

test("nothing is found where everybody agrees", () => {
  expect(broken({})).toEqual([]);
});

test.each<[string, Partial<Evidence>, string]>([
  ["an event that was lost", { records: [record(wholeEvents.toSpliced(1, 1))] }, "acknowledged events lost"],
  ["a whole call that was lost", { records: [] }, "acknowledged events lost"],
  ["words that stand twice", { records: [record([...wholeEvents, said(5, "two")])] }, "events doubled"],
  ["a number that stands twice", { records: [record([...wholeEvents, said(2, "more")])] }, "events doubled"],
  [
    "words in another order",
    { records: [record([said(1, "two"), said(2, "one"), called(3), finished(4, success)])] },
    "events out of order",
  ],
  [
    "a number that is missing",
    { records: [record(wholeEvents.toSpliced(0, 1))] },
    "numbers missing from a call",
  ],
  [
    "a transcript that was not brought up to date",
    { records: [{ ...record(wholeEvents), transcript: foldTranscript(wholeEvents.slice(0, 2)) }] },
    "transcripts that are not what the events say",
  ],
  [
    "a call that was never recorded",
    { records: [{ ...record(wholeEvents), transcript: null }] },
    "transcripts that are not what the events say",
  ],
  [
    "an event that a follower missed",
    { followings: [{ callId, sequences: [1, 3, 4], hasEnded: true }] },
    "followers shown less, more or otherwise",
  ],
  [
    "an event that a follower was shown twice",
    { followings: [{ callId, sequences: [1, 2, 2, 3, 4], hasEnded: true }] },
    "followers shown less, more or otherwise",
  ],
  [
    "a follower who was left waiting",
    { followings: [{ callId, sequences: [1, 2, 3, 4], hasEnded: false }] },
    "followers shown less, more or otherwise",
  ],
  [
    "a tool call without an outcome",
    { records: [record(wholeEvents.slice(0, 3))] },
    "tool calls without exactly one outcome",
  ],
  [
    "a tool call with two",
    { records: [record([...wholeEvents, finished(5, unsure)])] },
    "tool calls without exactly one outcome",
  ],
  [
    "an answer that the record contradicts",
    { toolAnswers: [{ callId, toolCallId: "tc_1", status: "failed" }] },
    "answers that the record contradicts",
  ],
  ["a write that ran twice", { writes: [write, write] }, "writes that ran more than once"],
  [
    "a write that ran again under another key",
    { writes: [write, { ...write, idempotencyKey: "key_2" }] },
    "writes that ran more than once",
  ],
  [
    "a write that another tool call repeated under the same key",
    { writes: [write, { ...write, toolCallId: "tc_2" }] },
    "writes that ran more than once",
  ],
  [
    "a write that nobody asked for",
    { writes: [write, { callId, toolCallId: "tc_9", idempotencyKey: "key_9" }] },
    "writes of which the record knows nothing",
  ],
  ["a write that never arrived", { writes: [] }, "writes on record that the endpoint never saw"],
  [
    "a write that ran although it says not sent",
    { records: [record([...wholeEvents.slice(0, 3), finished(4, notSent)])] },
    "writes that ran although the record says not",
  ],
  ["a refusal", { refusals: ["internal"] }, "services refused for no reason of theirs"],
  ["a process that ended by itself", { crashes: ["api-1"] }, "processes that ended by themselves"],
])("%s is found", (_title, planted, promise) => {
  expect(broken(planted)).toContain(promise);
});

test("a write of which the record says that it is not sure may have run or not", () => {
  const records = [record([...wholeEvents.slice(0, 3), finished(4, unsure)])];
  for (const writes of [[], [write]]) expect(broken({ records, writes, toolAnswers: [] })).toEqual([]);
});
