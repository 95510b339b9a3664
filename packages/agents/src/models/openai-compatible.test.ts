import { afterEach, expect, test } from "vitest";
import { createModel } from "./create-model.ts";
import {
  type ScriptedModelServer,
  type ScriptedServerStep,
  startScriptedModelServer,
} from "../testing/scripted-model-server.ts";
import {
  checkArea,
  createTicket,
  openTestCall,
  storyOf,
  type TestCall,
  until,
  wordsOf,
} from "../testing/test-call.ts";

let open: { call: TestCall; server: ScriptedModelServer } | null = null;

async function openCall(
  steps: ScriptedServerStep[],
  limits: { modelRetries?: number; stallTimeoutMs?: number; steps?: number } = {},
) {
  const server = await startScriptedModelServer({ steps, key: "sk-test" });
  const model = createModel({ kind: "openai-compatible", url: server.url, name: "small", key: "sk-test" });
  const modelErrors: unknown[] = [];
  const call = await openTestCall({
    model,
    limits,
    tools: (url) => [checkArea(url), createTicket(url)],
    onModelError: (error) => modelErrors.push(error),
  });
  open = { call, server };
  return { ...call, server, modelErrors };
}

afterEach(async () => {
  await open?.call.close();
  await open?.server.close();
  open?.server.assertFinished();
  open = null;
});

const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };
const trouble = "I'm sorry, I'm having trouble answering right now. Please say that again in a moment.";

test("the tool loop works over the real protocol", async () => {
  const { conversation, endpoint, record, server } = await openCall([
    { words: ["Let me ", "check."], toolCalls: [areaCall] },
    { words: ["Yes, we ", "do."] },
    { words: "Goodbye." },
  ]);
  endpoint.respondWith({ json: { covered: true } });
  expect(wordsOf(await Array.fromAsync(conversation.say("Do you come out to 94110?")))).toBe(
    "Let me check. Yes, we do.",
  );
  expect(endpoint.requests[0]).toMatchObject({ path: "/check-area", query: "zip_code=94110" });
  await Array.fromAsync(conversation.say("Thanks."));
  expect(storyOf(record)).toEqual([
    "1 caller: Do you come out to 94110?",
    "1 agent: Let me check.",
    "1 called: check_availability_in_area",
    "1 finished: succeeded",
    "1 agent: Yes, we do.",
    "2 caller: Thanks.",
    "2 agent: Goodbye.",
  ]);
  expect(server.requests.map(({ messages }) => messages.map(({ role }) => role).join(" "))).toEqual([
    "system user",
    "system user assistant tool",
    "system user assistant tool assistant user",
  ]);
});

test("the tools are offered as functions with a schema of their parameters", async () => {
  const { conversation, server } = await openCall([{ words: "Hello." }]);
  await Array.fromAsync(conversation.say("Hi"));
  expect(server.requests[0]).toMatchObject({ model: "small", tool_choice: "auto" });
  expect(server.requests[0]?.tools?.[0]).toMatchObject({
    type: "function",
    function: {
      name: "check_availability_in_area",
      parameters: { type: "object", properties: { zip_code: { type: "string" } }, required: ["zip_code"] },
    },
  });
});

test("parallel tool calls are told apart over the wire, and both answered", async () => {
  const { conversation, endpoint, server } = await openCall([
    { toolCalls: [areaCall, { functionName: "create_ticket", arguments: { summary: "Drain" } }] },
    { words: "Both done." },
  ]);
  await Array.fromAsync(conversation.say("Both, please."));
  expect(endpoint.requests.map(({ path }) => path).toSorted()).toEqual(["/check-area", "/tickets"]);
  const answers = server.requests[1]?.messages.filter(({ role }) => role === "tool");
  expect(answers).toHaveLength(2);
});

test("broken arguments and unknown tools go back to the model in a history the server accepts", async () => {
  const { conversation, endpoint } = await openCall([
    { toolCalls: [{ functionName: "check_availability_in_area", arguments: '{"zip_code": "94' }] },
    { toolCalls: [{ functionName: "launch_rocket", arguments: {} }] },
    { toolCalls: [areaCall] },
    { words: "Yes." },
  ]);
  expect(wordsOf(await Array.fromAsync(conversation.say("94110?")))).toBe("Yes.");
  expect(endpoint.requests).toHaveLength(1);
});

test("the history after an interruption is one that the server accepts", async () => {
  const { conversation, endpoint, server } = await openCall([{ toolCalls: [areaCall] }, { words: "Sure." }]);
  endpoint.respondWith(() => undefined);
  const first = Array.fromAsync(conversation.say("94110?"));
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");
  expect(wordsOf(await Array.fromAsync(conversation.say("No, wait.")))).toBe("Sure.");
  await first;
  expect(server.requests[1]?.messages.map(({ role }) => role)).toEqual([
    "system",
    "user",
    "assistant",
    "tool",
    "user",
  ]);
});

test("an interruption closes the connection to the model", async () => {
  const { conversation, record } = await openCall([
    { words: "We come out on Mondays", until: new Promise(() => undefined) },
    { words: "At eight." },
  ]);
  const parts: string[] = [];
  const first = (async () => {
    for await (const part of conversation.say("When?")) parts.push(part.type);
  })();
  await until(() => parts.includes("text"), "the agent spoke");
  expect(wordsOf(await Array.fromAsync(conversation.say("What time?")))).toBe("At eight.");
  await first;
  expect(storyOf(record)).toContain("1 agent: We come out on Mondays");
});

test.each([401, 429, 500] as const)(
  "status %i becomes a true sentence, and the call goes on",
  async (status) => {
    const { conversation, modelErrors } = await openCall([{ status }, { words: "Hello again." }]);
    expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe(trouble);
    expect(String(modelErrors[0])).toContain(`Scripted ${status}`);
    expect(wordsOf(await Array.fromAsync(conversation.say("Hi?")))).toBe("Hello again.");
  },
);

test("a server that is busy for a moment is asked again", async () => {
  const { conversation } = await openCall([{ status: 429, retryAfterSeconds: 0 }, { words: "Hello." }], {
    modelRetries: 1,
  });
  expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe("Hello.");
});

test("a connection that breaks in the middle keeps what was said and owns up to the rest", async () => {
  const { conversation, record } = await openCall([{ disconnectsAfter: ["We come ", "out"] }]);
  expect(wordsOf(await Array.fromAsync(conversation.say("When?")))).toBe(`We come out ${trouble}`);
  expect(storyOf(record).slice(1)).toEqual(["1 agent: We come out", `1 agent: ${trouble}`]);
});

test("a server that takes too long to begin is given up on", async () => {
  const { conversation } = await openCall([{ words: "Too late.", delayMs: 500 }], { stallTimeoutMs: 50 });
  expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe(trouble);
});

test("a slow server within the limit is waited for", async () => {
  const { conversation } = await openCall([{ words: "Hello.", delayMs: 60 }], { stallTimeoutMs: 2_000 });
  expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe("Hello.");
});

test("a server that is not there becomes a true sentence", async () => {
  const { conversation, server } = await openCall([]);
  await server.close();
  expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe(trouble);
});

test("the last step of a turn forbids tools over the wire", async () => {
  const { conversation, server } = await openCall([{ toolCalls: [areaCall] }, { words: "Yes." }], {
    steps: 2,
  });
  await Array.fromAsync(conversation.say("94110?"));
  expect(server.requests.map(({ tool_choice: choice }) => choice)).toEqual(["auto", "none"]);
});

test("an agent without tools offers none and names no choice", async () => {
  const { conversation, server, offer } = await openCall([{ words: "Hello." }]);
  offer([]);
  await Array.fromAsync(conversation.say("Hi"));
  expect(server.requests[0]).not.toHaveProperty("tools");
});
