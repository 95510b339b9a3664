import { expect, test } from "vitest";
import { callVariablesSchema, transcriptEventDraftSchema } from "./transcript-event.ts";

function problemsOf(value: unknown): string[] {
  return (transcriptEventDraftSchema.safeParse(value).error?.issues ?? []).map(({ path }) => path.join("."));
}

const timings = { queue: 0, dns: 0, connect: 0, tls: 0, firstByte: 0, body: 0, total: 0 };
const record = {
  toolCallId: "tc_1",
  attempts: [],
  timings,
  request: null,
  response: null,
  ignoredArguments: [],
  heard: [],
};

test.each([
  { type: "call-started", agent: "receptionist", channel: "phone", from: null, variables: {} },
  { type: "caller-spoke", text: "Hello", turn: 1 },
  { type: "agent-spoke", text: "Hi" },
  {
    type: "tool-called",
    toolCallId: "tc_1",
    toolId: null,
    toolName: "Check area",
    toolVersion: null,
    functionName: "check_area",
    arguments: [null, { a: "\u0000\ud800" }],
  },
  { type: "tool-finished", toolCallId: "tc_1", outcome: { status: "succeeded", value: null, ...record } },
  {
    type: "tool-finished",
    toolCallId: "tc_1",
    outcome: {
      status: "failed",
      reason: "timed-out",
      message: "Too late.",
      phase: "body",
      issues: [],
      value: null,
      ...record,
    },
  },
  { type: "agent-interrupted", heardText: "Hel", afterMs: 320 },
  { type: "caller-spoke", text: "1", by: "keypad" },
  { type: "caller-spoke", text: "Mm-hm.", by: "voice", isBackchannel: true },
  { type: "tool-decided", toolCallId: "tc_1", approved: false },
  {
    type: "late-result-arrived",
    toolCallId: "tc_1",
    outcome: { status: "succeeded", value: { ready: true }, ...record },
  },
  { type: "call-ended", reason: "transferred", transferTo: "+14155550111" },
  { type: "call-ended", reason: "hung up" },
])("$type may be offered without a number and a time", (step) => {
  expect(problemsOf(step)).toEqual([]);
  expect(problemsOf({ ...step, sequence: 7, at: "2026-01-05T09:00:00.000+01:00" })).toEqual([]);
});

test("what may be left out is filled in", () => {
  expect(transcriptEventDraftSchema.parse({ type: "caller-spoke", text: "Hi" })).toMatchObject({
    heldDuringToolCallId: null,
  });
  expect(transcriptEventDraftSchema.parse({ type: "agent-interrupted" })).toMatchObject({ heardText: null });
});

test.each([
  [{ type: "nonsense" }, "type"],
  [{ type: "caller-spoke", text: "" }, "text"],
  [{ type: "agent-spoke", text: "x".repeat(20_001) }, "text"],
  [{ type: "agent-spoke", text: "x", turn: -1 }, "turn"],
  [{ type: "agent-spoke", text: "x", sequence: 0 }, "sequence"],
  [{ type: "agent-spoke", text: "x", sequence: 1.5 }, "sequence"],
  [{ type: "agent-spoke", text: "x", sequence: 2 ** 31 }, "sequence"],
  [{ type: "agent-spoke", text: "x", at: "yesterday" }, "at"],
  [{ type: "agent-interrupted", afterMs: -1 }, "afterMs"],
  [{ type: "caller-spoke", text: "1", by: "pigeon" }, "by"],
  [{ type: "tool-decided", toolCallId: "tc_1" }, "approved"],
  [
    {
      type: "late-result-arrived",
      toolCallId: "tc_2",
      outcome: { status: "succeeded", value: 1, ...record },
    },
    "outcome.toolCallId",
  ],
  [{ type: "call-ended", reason: "" }, "reason"],
  [{ type: "tool-finished", toolCallId: "tc_1", outcome: null }, "outcome"],
  [
    { type: "tool-finished", toolCallId: "tc_1", outcome: { status: "failed", reason: "bad luck" } },
    "outcome.reason",
  ],
])("%j is refused", (step, field) => {
  expect(problemsOf(step)).toContain(field);
});

test("variables are short names with plain values", () => {
  expect(callVariablesSchema.safeParse({ plan: "gold", visits: 3, vip: true }).success).toBe(true);
  expect(callVariablesSchema.safeParse({ plans: ["gold", 1, true], none: [] }).success).toBe(true);
  for (const variables of [
    { "": "x" },
    { ["k".repeat(65)]: 1 },
    { a: null },
    { a: "x".repeat(2001) },
    { a: [[]] },
    { a: [{}] },
    { a: Array.from({ length: 201 }, () => 1) },
  ]) {
    expect(callVariablesSchema.safeParse(variables).success).toBe(false);
  }
});

test("a service that runs its own tools need say only how they ended", () => {
  const outcome = { toolCallId: "tc_1", status: "failed", reason: "http-error", message: "It was full." };
  const parsed = transcriptEventDraftSchema.parse({ type: "tool-finished", toolCallId: "tc_1", outcome });
  expect(parsed).toMatchObject({
    outcome: {
      ...outcome,
      phase: null,
      issues: [],
      value: null,
      attempts: [],
      request: null,
      response: null,
      timings,
    },
  });
});

test.each([
  ["an attempt without its times", { attempts: [{}] }, "outcome.attempts.0.timings"],
  ["a phase nobody knows", { phase: "lunch" }, "outcome.phase"],
  ["an issue without words", { issues: [{ parameter: "zip" }] }, "outcome.issues.0.message"],
  ["a response without a status", { response: {} }, "outcome.response.status"],
  ["another tool call's id", { toolCallId: "tc_2" }, "outcome.toolCallId"],
])("an outcome with %s is refused by its place", (_what, change, path) => {
  const outcome = { ...record, status: "failed", reason: "timed-out", message: "Too late.", ...change };
  expect(problemsOf({ type: "tool-finished", toolCallId: "tc_1", outcome })).toContain(path);
});

test("a call carries at most 100 variables", () => {
  const variables = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`v${index}`, index]));
  expect(callVariablesSchema.safeParse(variables(100)).success).toBe(true);
  expect(callVariablesSchema.safeParse(variables(101)).error?.issues[0]?.message).toBe(
    "A call can have at most 100 variables.",
  );
});
