import { expect, test } from "vitest";
import type { ConversationPart } from "./conversation-part.ts";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { createTicket, holdAnswers, readAlong, storyOf, until, wordsOf } from "./testing/test-call.ts";

const openCall = useScriptedCalls({
  channel: "chat",
  agent: "assistant",
  profile: { approveWrites: true },
  tools: (url) => [createTicket(url)],
});
const ticketCall = (summary: string, toolCallId?: string) => ({
  functionName: "create_ticket",
  arguments: { summary },
  ...(toolCallId === undefined ? {} : { toolCallId }),
});
const asking = [{ toolCalls: [ticketCall("Drain", "asked")] }, { words: "Shall I?" }];

test("a write in a chat waits for approval, a yes runs exactly that call, and the agent goes on", async () => {
  const { conversation, endpoint, model, record } = await openCall([...asking, { words: "It is written." }]);
  const parts = await Array.fromAsync(conversation.say("Write a ticket: Drain."));
  expect(parts).toContainEqual({
    type: "approval-wanted",
    toolCallId: "asked",
    toolName: "Create ticket",
    question: expect.stringContaining("summary Drain"),
  });
  expect(endpoint.requests).toEqual([]);

  const decided = await Array.fromAsync(conversation.decide({ toolCallId: "asked", approved: true }));

  expect(endpoint.requests.map(({ body }) => body)).toEqual(['{"summary":"Drain"}']);
  expect(wordsOf(decided)).toBe("It is written.");
  expect(decided.map(({ type }) => type)).toEqual(["tool-called", "tool-finished", "text", "turn-finished"]);
  expect(storyOf(record).slice(-4)).toEqual([
    "2 decided: yes",
    "2 called: create_ticket",
    "2 finished: succeeded",
    "2 agent: It is written.",
  ]);
  expect(model.requests[2]?.prompt.slice(-3).map(({ role }) => role)).toEqual(["user", "assistant", "tool"]);
});

test("after a no nothing runs, the agent says so, and a later word is not taken for a yes", async () => {
  const { conversation, endpoint, model } = await openCall([
    ...asking,
    { words: "I left it." },
    { toolCalls: [ticketCall("Drain")] },
    { words: "Shall I write it after all?" },
  ]);
  await Array.fromAsync(conversation.say("Write a ticket: Drain."));
  const declined = await Array.fromAsync(conversation.decide({ toolCallId: "asked", approved: false }));
  expect(wordsOf(declined)).toBe("I left it.");
  expect(JSON.stringify(model.requests[2]?.prompt.at(-1))).toContain("No, don't do that: “Create ticket”.");
  await Array.fromAsync(conversation.say("What else can you do?"));
  expect(endpoint.requests).toEqual([]);
});

test("a decision is made once, and only about what asks for one", async () => {
  const { conversation, endpoint } = await openCall([...asking, { words: "Done." }]);
  await Array.fromAsync(conversation.say("Write a ticket: Drain."));
  const [first, second, unknown] = await Promise.allSettled([
    Array.fromAsync(conversation.decide({ toolCallId: "asked", approved: true })),
    Array.fromAsync(conversation.decide({ toolCallId: "asked", approved: true })),
    Array.fromAsync(conversation.decide({ toolCallId: "other", approved: true })),
  ]);
  expect(first.status).toBe("fulfilled");
  expect(second).toMatchObject({ status: "rejected", reason: { code: "invalid-input" } });
  expect(unknown).toMatchObject({ status: "rejected", reason: { code: "not-found" } });
  expect(endpoint.requests).toHaveLength(1);
});

test("a yes to one of two runs that one only, and then the other can be approved", async () => {
  const { conversation, endpoint } = await openCall([
    { toolCalls: [ticketCall("Drain", "drain"), ticketCall("Flood", "flood")] },
    { words: "Shall I?" },
    { toolCalls: [ticketCall("Flood")] },
    { words: "The first is written." },
    { words: "The second, too." },
  ]);
  await Array.fromAsync(conversation.say("Two tickets."));
  await Array.fromAsync(conversation.decide({ toolCallId: "drain", approved: true }));
  expect(endpoint.requests.map(({ body }) => body)).toEqual(['{"summary":"Drain"}']);
  await Array.fromAsync(conversation.decide({ toolCallId: "flood", approved: true }));
  expect(endpoint.requests.map(({ body }) => body)).toEqual(['{"summary":"Drain"}', '{"summary":"Flood"}']);
});

test("what was confirmed in words can not be approved once more", async () => {
  const { conversation, endpoint } = await openCall([
    ...asking,
    { toolCalls: [ticketCall("Drain")] },
    { words: "It is written." },
  ]);
  await Array.fromAsync(conversation.say("Write a ticket: Drain."));
  await Array.fromAsync(conversation.say("Yes."));
  expect(endpoint.requests).toHaveLength(1);
  const again = Array.fromAsync(conversation.decide({ toolCallId: "asked", approved: true }));
  await expect(again).rejects.toMatchObject({ code: "invalid-input" });
  expect(endpoint.requests).toHaveLength(1);
});

test("a decision interrupts nobody and is not lost when more is said while it waits", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { conversation, endpoint, record } = await openCall([
    { toolCalls: [ticketCall("Drain", "asked")] },
    { words: "Shall I", until: promise },
    { words: "Written." },
    { words: "Hello." },
  ]);
  const first = readAlong(conversation.say("Write a ticket."));
  await until(() => wordsOf(first.parts) !== "", "the agent spoke");
  const decided = Array.fromAsync(conversation.decide({ toolCallId: "asked", approved: true }));
  const more = Array.fromAsync(conversation.say("Hello?"));
  resolve();
  await Promise.all([first.done, decided, more]);
  expect(endpoint.requests).toHaveLength(1);
  expect(storyOf(record)).toContain("2 decided: yes");
});

test("whoever speaks for the agent hears a turn that a button began, until they stop listening", async () => {
  const { conversation } = await openCall([...asking, { words: "Written." }]);
  const heard: Promise<ConversationPart[]>[] = [];
  const stop = conversation.onTurn((parts) => void heard.push(Array.fromAsync(parts)));
  await Array.fromAsync(conversation.say("Write a ticket."));
  expect(heard).toHaveLength(0);
  const decided = await Array.fromAsync(conversation.decide({ toolCallId: "asked", approved: true }));
  expect(await heard[0]).toEqual(decided);
  stop();
});

test("reads, other channels and agents without the setting ask nobody", async () => {
  const reading = (url: string) => [createTicket(url, { effect: "read" })];
  const setups = [{ tools: reading }, { channel: "simulator" as const }, { profile: {} }];
  for (const setup of setups) {
    const call = await openCall([{ toolCalls: [ticketCall("Drain")] }, { words: "Done." }], setup);
    await Array.fromAsync(call.conversation.say("Write it."));
    expect(call.endpoint.requests).toHaveLength(1);
  }
});

test("on a chat no filler is said and no sound is played, however slow the tool is", async () => {
  const words = { by: "author" as const, variants: [{ text: "I'll look.", language: null }] };
  const speech = {
    before: { when: "always" as const, words },
    waiting: [{ afterMs: 300, words }],
    holdSound: "typing" as const,
    after: "speak" as const,
  };
  const call = await openCall([{ toolCalls: [ticketCall("Drain")] }, { words: "Done." }], {
    profile: {},
    tools: (url) => [createTicket(url, { speech })],
  });
  const answer = holdAnswers(call);
  const read = readAlong(call.conversation.say("Write it."));
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  await new Promise((resolve) => setTimeout(resolve, 400));
  answer();
  await read.done;
  expect(read.parts.map(({ type }) => type)).toEqual([
    "tool-called",
    "tool-finished",
    "text",
    "turn-finished",
  ]);
  expect(wordsOf(read.parts)).toBe("Done.");
});

test("nobody who speaks for the agent is told of a turn where the decision is refused", async () => {
  const { conversation } = await openCall([...asking]);
  await Array.fromAsync(conversation.say("Write a ticket: Drain."));
  const turns: AsyncIterable<ConversationPart>[] = [];
  conversation.onTurn((parts) => void turns.push(parts));
  const refused = conversation.decide({ toolCallId: "another", approved: true });
  await expect(Array.fromAsync(refused)).rejects.toMatchObject({ code: "not-found" });
  expect(turns).toEqual([]);
});
