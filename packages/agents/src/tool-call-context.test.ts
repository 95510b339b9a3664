import { type TranscriptStep, transcriptStepSchema, type TranscriptStepInput } from "@callhook/core";
import { expect, test } from "vitest";
import { toolCallContext } from "./tool-call-context.ts";
import { asHistory } from "./testing/test-call.ts";
import { createTranscriptWriter } from "./transcript-writer.ts";

function contextOf(steps: TranscriptStepInput[], turn = 1) {
  const record: TranscriptStep[] = steps.map((step) => transcriptStepSchema.parse(step));
  const writer = createTranscriptWriter({ history: asHistory(record), record: async () => [] });
  const variables = { tier: "gold" };
  const call = {
    id: "call_1",
    agent: "receptionist",
    from: null,
    variables,
    workspaceId: "plumber",
  } as const;
  return toolCallContext({ live: { call, writer }, turn, toolCallId: "call_0" });
}

const called = (toolCallId: string): TranscriptStepInput => ({
  type: "tool-called",
  turn: 1,
  toolCallId,
  toolId: "tool_1",
  toolName: "Book",
  toolVersion: 1,
  functionName: "book",
  arguments: {},
});

function succeeded(variables: Record<string, string>): TranscriptStepInput {
  const outcome = { toolCallId: "call_0", status: "succeeded", value: null, variables } as const;
  return { type: "tool-finished", turn: 1, toolCallId: "call_0", outcome };
}

test("a tool runs for its call, agent and workspace, with the variables the call was started with", () => {
  expect(contextOf([])).toEqual({
    callId: "call_1",
    toolCallId: "call_0",
    agent: "receptionist",
    from: null,
    variables: { tier: "gold" },
    workspaceId: "plumber",
    callerTurns: undefined,
    savedVariables: {},
    approvedToolCallIds: [],
    declinedToolCallIds: [],
  });
});

test("a sign of listening is no answer, and neither is a button to another question", () => {
  const steps: TranscriptStepInput[] = [
    { type: "caller-spoke", turn: 1, text: "Book it." },
    called("asked"),
    { type: "caller-spoke", turn: 1, text: "Mm-hm.", isBackchannel: true },
    { type: "tool-decided", turn: 2, toolCallId: "asked", approved: true },
  ];
  expect(contextOf(steps, 2)).toMatchObject({ callerTurns: 1, approvedToolCallIds: ["asked"] });
  expect(contextOf(steps, 1)).toMatchObject({ approvedToolCallIds: [] });
});

test("what a late result saved is known like any other answer", () => {
  const outcome = {
    toolCallId: "call_0",
    status: "succeeded",
    value: null,
    variables: { slot: "9" },
  } as const;
  const late: TranscriptStepInput = { type: "late-result-arrived", toolCallId: "call_0", outcome };
  expect(contextOf([late]).savedVariables).toEqual({ slot: "9" });
});

test("the caller's turns are counted up to this turn: words held for a later one answer nothing yet", () => {
  const steps: TranscriptStepInput[] = [
    { type: "caller-spoke", turn: 1, text: "Book it." },
    { type: "agent-spoke", turn: 1, text: "Shall I?" },
    { type: "caller-spoke", turn: 2, text: "Yes.", heldDuringToolCallId: "call_0" },
  ];
  expect(contextOf(steps, 1).callerTurns).toBe(1);
  expect(contextOf(steps, 2).callerTurns).toBe(2);
});

test("where nobody records the caller, the turns are unknown and not none", () => {
  expect(contextOf([{ type: "agent-spoke", turn: 1, text: "Hello." }]).callerTurns).toBeUndefined();
});

test("what answers left is known from the record, the latest of each name, apart from what the call began with", () => {
  const steps = [succeeded({ customer: "7", area: "north" }), succeeded({ customer: "8" })];
  expect(contextOf(steps)).toMatchObject({
    variables: { tier: "gold" },
    savedVariables: { customer: "8", area: "north" },
  });
});

test("a saved variable named __proto__ is a variable and pollutes nothing", () => {
  const { savedVariables } = contextOf([succeeded(JSON.parse('{"__proto__":"polluted"}'))]);
  expect(Object.getPrototypeOf(savedVariables)).toBe(Object.prototype);
});
