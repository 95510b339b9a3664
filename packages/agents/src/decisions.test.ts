import { type TranscriptStepInput, transcriptStepSchema } from "@callhook/core";
import { expect, test } from "vitest";
import { decisionsIn } from "./decisions.ts";

const called = (toolCallId: string, summary: string): TranscriptStepInput => ({
  type: "tool-called",
  toolCallId,
  toolId: "tool_1",
  toolName: "Create ticket",
  toolVersion: 1,
  functionName: "create_ticket",
  arguments: { summary },
});
const decided = (toolCallId: string, approved: boolean): TranscriptStepInput => ({
  type: "tool-decided",
  toolCallId,
  approved,
});
const decisionsOf = (steps: TranscriptStepInput[]) =>
  decisionsIn(steps.map((step) => transcriptStepSchema.parse(step)));

test("one answer is an answer to the same question asked twice, and to none that is asked later", () => {
  const steps = [called("1", "a"), called("2", "a"), called("3", "b"), decided("2", true), called("4", "a")];
  expect(decisionsOf(steps)).toEqual({ approvedToolCallIds: ["1", "2"], declinedToolCallIds: [] });
});

test("yes and no are kept apart, and a decision about nothing is none", () => {
  const steps = [
    called("1", "a"),
    called("2", "b"),
    decided("1", false),
    decided("2", true),
    decided("9", true),
  ];
  expect(decisionsOf(steps)).toEqual({ approvedToolCallIds: ["2"], declinedToolCallIds: ["1"] });
});
