import { afterEach, expect, test } from "vitest";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { createTicket, storyOf, wordsOf } from "./testing/test-call.ts";

const modelErrors: unknown[] = [];
afterEach(() => void modelErrors.splice(0));

const openCall = useScriptedCalls({
  tools: (url) => [createTicket(url)],
  onModelError: (error) => modelErrors.push(error),
});
const trouble = "I'm sorry, I'm having trouble answering right now. Please say that again in a moment.";
const ticket = (summary: string) => ({ functionName: "create_ticket", arguments: { summary } });

test("a model that refuses becomes a true sentence, and the call goes on", async () => {
  const { conversation, record } = await openCall([
    { refusesWith: new Error("key sk-canary expired") },
    { words: "Hello again." },
  ]);
  expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe(trouble);
  expect(wordsOf(await Array.fromAsync(conversation.say("Hi?")))).toBe("Hello again.");
  expect(storyOf(record)).toEqual([
    "1 caller: Hi",
    `1 agent: ${trouble}`,
    "2 caller: Hi?",
    "2 agent: Hello again.",
  ]);
  expect(JSON.stringify(record)).not.toContain("canary");
  expect(String(modelErrors[0])).toContain("sk-canary");
});

test("a model that breaks off keeps what it said and owns up to the rest", async () => {
  const { conversation, record } = await openCall([{ words: "We come out", failsWith: new Error("cut") }]);
  expect(wordsOf(await Array.fromAsync(conversation.say("When?")))).toBe(`We come out ${trouble}`);
  expect(storyOf(record).slice(1)).toEqual(["1 agent: We come out", `1 agent: ${trouble}`]);
});

test("a tool call from a reply that broke off is not run", async () => {
  const { conversation, endpoint, record } = await openCall([
    { toolCalls: [ticket("Blocked drain")], failsWith: new Error("cut") },
  ]);
  await Array.fromAsync(conversation.say("Write it down."));
  expect(endpoint.requests).toEqual([]);
  expect(storyOf(record).slice(1)).toEqual([`1 agent: ${trouble}`]);
});

test("a tool call from a reply that ran out of room is not run", async () => {
  const { conversation, endpoint } = await openCall([
    { toolCalls: [ticket("Blocked")], finishReason: "length" },
  ]);
  expect(wordsOf(await Array.fromAsync(conversation.say("Write it down.")))).toBe(trouble);
  expect(endpoint.requests).toEqual([]);
});

test("words that ran out of room are spoken as far as they came", async () => {
  const { conversation } = await openCall([{ words: "We come out on", finishReason: "length" }]);
  expect(wordsOf(await Array.fromAsync(conversation.say("When?")))).toBe("We come out on");
});

test("a model that falls silent is given up on, even one that listens to no signal", async () => {
  const { conversation } = await openCall([{ stallsAfter: ["We come"] }, { words: "Hello." }], {
    limits: { stallTimeoutMs: 400 },
  });
  expect(wordsOf(await Array.fromAsync(conversation.say("When?")))).toBe(`We come ${trouble}`);
  expect(String(modelErrors[0])).toContain("nothing for 400 ms");
  expect(wordsOf(await Array.fromAsync(conversation.say("Hello?")))).toBe("Hello.");
});

test("a model that fails after a booking says that the booking was made", async () => {
  const { conversation, endpoint } = await openCall([
    { toolCalls: [ticket("Blocked drain")] },
    { refusesWith: new Error("overloaded") },
  ]);
  const words = wordsOf(await Array.fromAsync(conversation.say("Write it down.")));
  expect(endpoint.requests).toHaveLength(1);
  expect(words).toContain("I did run “Create ticket” and it worked");
});

test("a model that says nothing at all is not silence on the line", async () => {
  const { conversation } = await openCall([{}]);
  expect(wordsOf(await Array.fromAsync(conversation.say("Hi")))).toBe(
    "I'm sorry, I did not come up with an answer to that. Could you put it another way?",
  );
});

test("the last step of a turn may only speak, so that a model in a loop comes to an end", async () => {
  const { conversation, endpoint, model } = await openCall(
    [{ toolCalls: [ticket("a")] }, { toolCalls: [ticket("b")] }, { words: "Both are written down." }],
    { limits: { steps: 3 } },
  );
  expect(wordsOf(await Array.fromAsync(conversation.say("Write.")))).toBe("Both are written down.");
  expect(endpoint.requests).toHaveLength(2);
  expect(model.requests.map(({ toolChoice }) => toolChoice?.type)).toEqual(["auto", "auto", "none"]);
});

test("a model that asks for tools to the very end is told off in true words", async () => {
  const { conversation, endpoint } = await openCall(
    [{ toolCalls: [ticket("a")] }, { toolCalls: [ticket("b")] }],
    { limits: { steps: 2 } },
  );
  const words = wordsOf(await Array.fromAsync(conversation.say("Write.")));
  expect(endpoint.requests).toHaveLength(1);
  expect(words).toContain("I did run “Create ticket” and it worked");
});

test("by default a turn has eight steps", async () => {
  const steps = Array.from({ length: 7 }, (_, index) => ({ toolCalls: [ticket(`${index}`)] }));
  const { conversation, endpoint } = await openCall([...steps, { words: "Enough." }]);
  expect(wordsOf(await Array.fromAsync(conversation.say("Write.")))).toBe("Enough.");
  expect(endpoint.requests).toHaveLength(7);
});
