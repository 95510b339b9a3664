import { expect, test } from "vitest";
import { aParameter, aTool } from "../../testing/index.ts";
import { testPorts } from "../../testing/test-ports.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { executeTool } from "../execute-tool.ts";
import type { ToolCallContext } from "../request/call-headers.ts";
import type { Send } from "../send.ts";

/** One conversation about one tool, which counts what reaches its endpoint. */
function aConversation(draft: Partial<ToolDraftInput> = {}) {
  const counted = { requests: 0 };
  const send: Send = async ({ exchange }) => {
    counted.requests += 1;
    exchange.clock.enter("firstByte");
    exchange.head = { status: 200, headers: {} };
    return { status: 200, headers: {}, body: new Uint8Array() };
  };
  const ports = testPorts({ send });
  const parameters = [
    aParameter({ key: "day" }),
    aParameter({ key: "guests", type: "number", required: false }),
  ];
  const tool = aTool({ name: "Book a table", parameters, confirmation: { mode: "always" }, ...draft });
  let asked = 0;
  const ask = (context: ToolCallContext = {}, given: unknown = { day: "Monday" }) => {
    const toolCallId = `toolcall_${(asked += 1)}`;
    return executeTool(
      { tool, arguments: given, context: { callId: "call_1", toolCallId, ...context } },
      ports,
    );
  };
  return { counted, ask };
}

const unconfirmed = { status: "failed", reason: "needs-confirmation", attempts: [], request: null };
const done = { status: "succeeded", replay: null };

test("nothing is sent until the caller was asked and has answered", async () => {
  const { counted, ask } = aConversation();
  expect(await ask({ callerTurns: 1 })).toMatchObject({
    ...unconfirmed,
    message: "I am about to do this: Book a table, with day Monday. Shall I go ahead?",
    advice: "ask",
  });
  expect(await ask({ callerTurns: 1 })).toMatchObject(unconfirmed);
  expect(await ask({ callerTurns: 1 })).toMatchObject(unconfirmed);
  expect(counted.requests).toBe(0);
  expect(await ask({ callerTurns: 2 })).toMatchObject(done);
  expect(counted.requests).toBe(1);
});

test("two calls in one breath do not confirm each other", async () => {
  const { counted, ask } = aConversation();
  const outcomes = await Promise.all([ask(), ask(), ask()]);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: "needs-confirmation" });
  expect(counted.requests).toBe(0);
});

test("where nobody counts turns, a second tool call stands for the answer, and the first one again does not", async () => {
  const { ask } = aConversation();
  const toolCallId = "toolcall_asked";
  expect(await ask({ toolCallId })).toMatchObject(unconfirmed);
  expect(await ask({ toolCallId })).toMatchObject(unconfirmed);
  expect(await ask()).toMatchObject(done);
});

test("a changed argument asks anew, and takes the question before it back", async () => {
  const { counted, ask } = aConversation();
  await ask({ callerTurns: 1 });
  expect(await ask({ callerTurns: 2 }, { day: "Tuesday" })).toMatchObject({
    ...unconfirmed,
    message: expect.stringContaining("Tuesday"),
  });
  expect(await ask({ callerTurns: 3 })).toMatchObject(unconfirmed);
  expect(counted.requests).toBe(0);
});

test("arguments that mean the same are the same question", async () => {
  const { ask } = aConversation();
  await ask({ callerTurns: 1 }, { day: "Monday", guests: 4 });
  expect(await ask({ callerTurns: 2 }, { guests: "4", day: "Monday", unknown: true })).toMatchObject(done);
});

test("a yes by button runs exactly the call that it is about, once, and no other that waits for its yes", async () => {
  const { counted, ask } = aConversation({ repetitionWindowSeconds: 0 });
  const context = { callerTurns: 1 };
  await ask({ ...context, toolCallId: "monday" });
  await ask({ ...context, toolCallId: "tuesday" }, { day: "Tuesday" });
  const approved = { ...context, approvedToolCallIds: ["monday"] };
  expect(await ask(approved, { day: "Tuesday" })).toMatchObject(unconfirmed);
  expect(await ask(approved)).toMatchObject(done);
  expect(await ask(approved)).toMatchObject(unconfirmed);
  expect(await ask({ ...context, approvedToolCallIds: ["tuesday"] }, { day: "Tuesday" })).toMatchObject(done);
  expect(counted.requests).toBe(2);
});

test("after a no by button, words that are said later confirm nothing: the question is asked anew", async () => {
  const { counted, ask } = aConversation();
  await ask({ callerTurns: 1, toolCallId: "monday" });
  const declined = { declinedToolCallIds: ["monday"] };
  expect(await ask({ callerTurns: 2, ...declined })).toMatchObject(unconfirmed);
  expect(counted.requests).toBe(0);
  expect(await ask({ callerTurns: 3, ...declined })).toMatchObject(done);
});

test("a yes is good for one run: the next one asks again", async () => {
  const { counted, ask } = aConversation({ repetitionWindowSeconds: 0 });
  await ask({ callerTurns: 1 });
  await Promise.all([ask({ callerTurns: 2 }), ask({ callerTurns: 2 }), ask({ callerTurns: 2 })]);
  expect(counted.requests).toBe(1);
  expect(await ask({ callerTurns: 2 })).toMatchObject(unconfirmed);
});

test("what was confirmed and has run is answered from then on, without asking", async () => {
  const { counted, ask } = aConversation();
  await ask({ callerTurns: 1 });
  await ask({ callerTurns: 2 });
  expect(await ask({ callerTurns: 2 })).toMatchObject({
    status: "succeeded",
    replay: { from: "repetition" },
  });
  expect(counted.requests).toBe(1);
});

test("a yes in one call is none in another", async () => {
  const { ask } = aConversation();
  await ask({ callerTurns: 1 });
  expect(await ask({ callerTurns: 2, callId: "call_2" })).toMatchObject(unconfirmed);
  expect(await ask({ callerTurns: 2, workspaceId: "neighbour" })).toMatchObject(unconfirmed);
});

test("outside a call there is nobody to ask, and that is said", async () => {
  const { counted, ask } = aConversation();
  for (const callerTurns of [1, 2]) {
    expect(await ask({ callId: undefined, callerTurns })).toMatchObject({
      ...unconfirmed,
      message: expect.stringMatching(/outside a call there is nobody to ask.* asked: .*\?/),
    });
  }
  expect(counted.requests).toBe(0);
});

test("the caller is asked only when all conditions of the arguments hold", async () => {
  const conditions = [
    { path: "guests", operator: "greater-than" as const, value: 6 },
    { path: "day", operator: "not-equals" as const, value: "Sunday" },
  ];
  const { ask } = aConversation({ confirmation: { mode: "when", conditions } });
  expect(await ask({}, { day: "Monday", guests: 6 })).toMatchObject(done);
  expect(await ask({}, { day: "Monday", guests: 7 })).toMatchObject(unconfirmed);
  expect(await ask({}, { day: "Tuesday" })).toMatchObject(done);
  expect(await ask({}, { day: "Sunday", guests: 7 })).toMatchObject(done);
});

test("what rules refuse is not asked about", async () => {
  const { ask } = aConversation({ rules: [{ rule: "caller-verified" }] });
  expect(await ask()).toMatchObject({ reason: "not-allowed" });
  expect(await ask({ callerVerified: true })).toMatchObject({
    ...unconfirmed,
    decisions: [{ rule: "caller-verified", allowed: true }],
  });
});
