import { transcriptStepSchema, type TranscriptStepInput } from "@callhook/core";
import { expect, test } from "vitest";
import { stepsKnownIn } from "./steps-known-in.ts";
import { aSuccess } from "./testing/an-outcome.ts";

const caller = (turn: number): TranscriptStepInput => ({ type: "caller-spoke", turn, text: `Words ${turn}` });
const late = (toolCallId: string): TranscriptStepInput => ({
  type: "late-result-arrived",
  toolCallId,
  outcome: aSuccess(1, toolCallId),
});
const known = (turn: number, inputs: TranscriptStepInput[]) => {
  const steps = inputs.map((step) => transcriptStepSchema.parse(step));
  return stepsKnownIn(turn, steps).map((step) => steps.indexOf(step));
};

test("words for a later turn are not known yet", () => {
  expect(known(1, [caller(1), caller(2)])).toEqual([0]);
  expect(known(2, [caller(1), caller(2)])).toEqual([0, 1]);
});

test("a late result is known to the turns that begin after it, and not to the one it arrived in", () => {
  const steps = [caller(1), late("a"), caller(2), late("b")];
  expect(known(1, steps)).toEqual([0]);
  expect(known(2, steps)).toEqual([0, 1, 2]);
  expect(known(3, steps)).toEqual([0, 1, 2, 3]);
});
