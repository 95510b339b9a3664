import { expect, test } from "vitest";
import { aParameter, aTool } from "../../testing/index.ts";
import { testPorts } from "../../testing/test-ports.ts";
import type { PolicyRule } from "../../tool/policy-rule.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { executeTool } from "../execute-tool.ts";
import type { ExecutionPorts, ToolExecution } from "../tool-run.ts";
import type { Send } from "../send.ts";

type Rules = ToolDraftInput["rules"];

/** One conversation with an endpoint that answers as told, and counts. */
function aConversation(overrides: Partial<ExecutionPorts> = {}) {
  const counted = { requests: 0, status: 200 };
  const send: Send = async ({ exchange }) => {
    counted.requests += 1;
    const { status } = counted;
    exchange.clock.enter("firstByte");
    exchange.head = { status, headers: {} };
    return { status, headers: {}, body: new Uint8Array() };
  };
  const ports = testPorts({ send, ...overrides });
  const call = (rules: Rules, change: Partial<ToolDraftInput & ToolExecution> = {}) => {
    const { context, arguments: given = {}, ...draft } = change;
    const tool = aTool({ parameters: [aParameter({ key: "day", required: false })], rules, ...draft });
    return executeTool({ tool, arguments: given, context: { callId: "call_1", ...context } }, ports);
  };
  return { counted, call, ports };
}

const once: Rules = [{ rule: "at-most", count: 1 }];
const day = (name: string) => ({ arguments: { day: name } });

test("a rule that is enforced refuses before anything is sent, and its decision is on record", async () => {
  const { counted, call } = aConversation();
  const outcome = await call([{ rule: "caller-verified" }]);
  expect(outcome).toMatchObject({
    status: "failed",
    reason: "not-allowed",
    message: expect.stringContaining("Verify the caller first"),
    decisions: [{ rule: "caller-verified", mode: "enforce", allowed: false }],
    attempts: [],
    request: null,
  });
  expect(counted.requests).toBe(0);
});

test("a rule that only observes lets the call go on, and notes what it would have said", async () => {
  const { counted, call } = aConversation();
  const outcome = await call([{ rule: "caller-verified", mode: "observe" }]);
  expect(outcome).toMatchObject({
    status: "succeeded",
    decisions: [
      {
        rule: "caller-verified",
        mode: "observe",
        allowed: false,
        message: expect.stringContaining("verified"),
      },
    ],
  });
  expect(counted.requests).toBe(1);
});

test("what is allowed is on record, too", async () => {
  const { call } = aConversation();
  const context = { callerVerified: true };
  const outcome = await call([{ rule: "caller-verified" }, { rule: "at-most", count: 3 }], { context });
  expect(outcome).toMatchObject({
    status: "succeeded",
    decisions: [
      { rule: "caller-verified", mode: "enforce", allowed: true, message: null },
      { rule: "at-most", mode: "enforce", allowed: true, message: null },
    ],
  });
});

test("every rule that refuses is named, each with its author's words where there are some", async () => {
  const { call } = aConversation();
  const outcome = await call([
    { rule: "caller-verified", message: "First ask for the date of birth." },
    { rule: "after", functionName: "find_slots" },
    { rule: "caller-verified", mode: "observe", message: "Never said." },
  ]);
  expect(outcome).toHaveProperty(
    "message",
    expect.stringMatching(/^First ask for the date of birth\. .*find_slots/),
  );
  expect(outcome).not.toHaveProperty("message", expect.stringContaining("Never said."));
});

test("a caller counts as verified only when whoever runs the call says so", async () => {
  const { call } = aConversation();
  for (const context of [{}, { callerVerified: false }, { variables: { callerVerified: true } }]) {
    expect(await call([{ rule: "caller-verified" }], { context })).toMatchObject({ reason: "not-allowed" });
  }
});

test("at most so often in a call: more is refused, and another call begins anew", async () => {
  const { counted, call } = aConversation();
  const twice: Rules = [{ rule: "at-most", count: 2 }];
  await call(twice, day("monday"));
  await call(twice, day("tuesday"));
  expect(await call(twice, day("friday"))).toMatchObject({
    reason: "not-allowed",
    message: expect.stringContaining("only twice in one call"),
  });
  expect(await call(twice, { ...day("friday"), context: { callId: "call_2" } })).toMatchObject({
    status: "succeeded",
  });
  expect(counted.requests).toBe(3);
});

test("of two at once with other arguments exactly one runs where one is allowed", async () => {
  const { counted, call } = aConversation();
  const outcomes = await Promise.all([call(once, day("monday")), call(once, day("tuesday"))]);
  expect(outcomes.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
  expect(counted.requests).toBe(1);
});

test("what a rule refused does not count, and neither does a repetition that ran nothing", async () => {
  const { call } = aConversation();
  const twice: Rules = [{ rule: "at-most", count: 2 }];
  await call([...twice, { rule: "caller-verified" }], day("monday"));
  await call(twice, day("monday"));
  expect(await call(twice, day("monday"))).toMatchObject({ replay: { from: "repetition" } });
  expect(await call(twice, day("tuesday"))).toMatchObject({ status: "succeeded" });
  expect(await call(twice, day("friday"))).toMatchObject({ reason: "not-allowed" });
});

test("what an endpoint refused counts: guessing may not go on for ever", async () => {
  const { counted, call } = aConversation();
  counted.status = 401;
  await call(once, day("monday"));
  expect(await call(once, day("tuesday"))).toMatchObject({ reason: "not-allowed" });
});

test("calls are counted without a repetition window, too", async () => {
  const { call } = aConversation();
  await call(once, { repetitionWindowSeconds: 0 });
  expect(await call(once, { repetitionWindowSeconds: 0 })).toMatchObject({ reason: "not-allowed" });
});

test("outside a call nothing can be counted, and nothing has happened before", async () => {
  const { call } = aConversation();
  const context = { callId: undefined };
  await call(once, { context });
  expect(await call(once, { context })).toMatchObject({ status: "succeeded" });
  expect(await call([{ rule: "after", functionName: "find_slots" }], { context })).toMatchObject({
    reason: "not-allowed",
    message: expect.stringContaining("Try it within a call."),
  });
});

test("a tool after another runs once that one has succeeded in the same call, and not sooner", async () => {
  const { counted, call } = aConversation();
  const after: Rules = [{ rule: "after", functionName: "find_slots" }];
  const findSlots = { name: "Find slots", functionName: "find_slots", repetitionWindowSeconds: 0 };
  expect(await call(after)).toMatchObject({ message: expect.stringContaining("Do that first") });
  counted.status = 500;
  await call([], findSlots);
  expect(await call(after)).toMatchObject({ reason: "not-allowed" });
  counted.status = 200;
  await call([], { ...findSlots, context: { callId: "call_2" } });
  expect(await call(after)).toMatchObject({ reason: "not-allowed" });
  await call([], findSlots);
  expect(await call(after)).toMatchObject({ status: "succeeded" });
});

const amount = aParameter({ key: "amount", type: "number" });
const cheap: PolicyRule = {
  rule: "arguments",
  mode: "enforce",
  conditions: [{ path: "amount", operator: "at-most", value: 200 }],
};

test("arguments have to keep every condition, and the one that they break is told", async () => {
  const { call } = aConversation();
  const draft = { parameters: [amount] };
  expect(await call([cheap], { ...draft, arguments: { amount: 200 } })).toMatchObject({
    status: "succeeded",
  });
  const refused = await call([cheap], { ...draft, arguments: { amount: 201 } });
  expect(refused).toMatchObject({
    reason: "not-allowed",
    message: expect.stringContaining("the amount has to be at most 200"),
  });
  expect(refused).not.toHaveProperty("message", expect.stringContaining("201"));
});

test("the history is read only by rules that look back", async () => {
  const { ports } = aConversation();
  const history = () => {
    throw new Error("The history was read.");
  };
  const { call } = aConversation({ ledger: { ...ports.ledger, history } });
  const context = { callerVerified: true };
  expect(await call([{ rule: "caller-verified" }], { context })).toMatchObject({ status: "succeeded" });
  await expect(call(once, day("monday"))).rejects.toThrow("The history was read.");
});
