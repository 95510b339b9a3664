import { foldTranscript, type TranscriptStepInput, transcriptStepSchema } from "@callhook/core";
import { expect, test } from "vitest";
import { answerTimes } from "./answer-times.ts";

const begun = Date.parse("2026-01-05T09:00:00.000Z");

function timesOf(...steps: [number, TranscriptStepInput][]) {
  const events = steps.map(([ms, step], index) => ({
    ...transcriptStepSchema.parse(step),
    sequence: index + 1,
    at: new Date(begun + ms).toISOString(),
  }));
  return [...answerTimes(foldTranscript(events))];
}

const asks: TranscriptStepInput = { type: "caller-spoke", text: "Do you come to 94110?" };
const says = (text: string): TranscriptStepInput => ({ type: "agent-spoke", text });

test("an answer's first word is known from its model, which began before all of it was on record", () => {
  const reply: TranscriptStepInput = {
    type: "model-replied",
    provider: "open",
    model: "small",
    status: "answered",
    firstWordMs: 200,
    durationMs: 1_000,
  };
  expect(
    timesOf([0, asks], [1_100, says("We do.")], [1_150, reply], [2_000, says("Anything else?")]),
  ).toEqual([[2, { firstWordMs: 350, wholeMs: 2_000 }]]);
});

test("words that no model said, such as a filler's, count from when they are on record", () => {
  const filler: TranscriptStepInput = { type: "agent-spoke", text: "One moment.", duringToolCallId: "tc_1" };
  expect(timesOf([0, asks], [300, filler], [900, says("We do.")])).toEqual([
    [2, { firstWordMs: 300, wholeMs: 900 }],
  ]);
});

test("signs of listening, held words, and words that nothing answered have no time", () => {
  const listens: TranscriptStepInput = { type: "caller-spoke", text: "mm-hm", isBackchannel: true };
  const held: TranscriptStepInput = { type: "caller-spoke", text: "Wait", heldDuringToolCallId: "tc_1" };
  expect(timesOf([0, says("Hello.")], [10, listens], [20, held], [30, says("Yes?")], [40, asks])).toEqual([]);
});
