import type { InterruptionMode } from "@callhook/core";
import { afterEach, expect, test } from "vitest";
import type { ConversationPart } from "./conversation-part.ts";
import { scriptedModel, type ScriptedModel, type ScriptedModelStep } from "./testing/scripted-model.ts";
import {
  checkArea,
  createTicket,
  openTestCall,
  storyOf,
  type TestCall,
  until,
  wordsOf,
} from "./testing/test-call.ts";

let open: { call: TestCall; model: ScriptedModel } | null = null;

async function openCall(
  steps: ScriptedModelStep[],
  interruptions: InterruptionMode = "allow",
  setup: { recordDelayMs?: number } = {},
) {
  const model = scriptedModel(steps);
  const call = await openTestCall({
    ...setup,
    model,
    tools: (url) => [checkArea(url, { interruptions }), createTicket(url)],
  });
  open = { call, model };
  return { ...call, model };
}

afterEach(async () => {
  await open?.call.close();
  open?.model.assertFinished();
  open = null;
});

const areaCall = (zipCode: string) => ({
  functionName: "check_availability_in_area",
  arguments: { zip_code: zipCode },
});

/** Answers the next requests only when told to. */
function holdAnswers({ endpoint }: TestCall): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  endpoint.respondWith(async (response) => {
    await promise;
    response.end('{"covered":true}');
  });
  return resolve;
}

test("the caller's words stop a tool that allows it and are answered", async () => {
  const call = await openCall([{ toolCalls: [areaCall("94110")] }, { words: "What about 94117?" }]);
  const { conversation, endpoint, record } = call;
  const answer = holdAnswers(call);
  const first = Array.fromAsync(conversation.say("Do you come out to 94110?"));
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");

  const second = await Array.fromAsync(conversation.say("No, 94117."));

  expect(wordsOf(second)).toBe("What about 94117?");
  expect((await first).at(-1)).toEqual({ type: "turn-finished", interrupted: true });
  await until(() => endpoint.connections.open === 0, "the endpoint saw the socket close");
  expect(storyOf(record)).toEqual([
    "1 caller: Do you come out to 94110?",
    "1 called: check_availability_in_area",
    "2 caller: No, 94117.",
    "1 finished: cancelled",
    "2 agent: What about 94117?",
  ]);
  answer();
});

test("the interrupted call is answered as cancelled when the model is asked next", async () => {
  const call = await openCall([{ toolCalls: [areaCall("94110")] }, { words: "Sure." }]);
  holdAnswers(call);
  const first = Array.fromAsync(call.conversation.say("94110?"));
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  await Promise.all([first, Array.fromAsync(call.conversation.say("Stop."))]);
  const prompt = call.model.requests[1]?.prompt ?? [];
  expect(prompt.map(({ role }) => role)).toEqual(["system", "user", "assistant", "tool", "user"]);
  expect(JSON.stringify(prompt[3])).toContain("cancelled");
});

test("words spoken while a tool may not be interrupted are held and answered after it", async () => {
  const call = await openCall(
    [{ toolCalls: [areaCall("94110")] }, { words: "Yes, we do." }, { words: "We open at eight." }],
    "disable-during-tool",
  );
  const { conversation, endpoint, record } = call;
  const answer = holdAnswers(call);
  const first = Array.fromAsync(conversation.say("94110?"));
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");
  const parts: ConversationPart[] = [];
  const second = (async () => {
    for await (const part of conversation.say("And when do you open?")) parts.push(part);
  })();
  await until(() => parts.length === 1, "the caller's words were held");
  expect(parts).toEqual([{ type: "words-held", toolCallId: "call_0" }]);
  expect(storyOf(record)).toContain("2 caller (held): And when do you open?");
  expect(endpoint.connections.open).toBe(1);

  answer();
  expect((await first).at(-1)).toEqual({ type: "turn-finished", interrupted: false });
  await second;

  expect(wordsOf(parts)).toBe("We open at eight.");
  expect(storyOf(record)).toEqual([
    "1 caller: 94110?",
    "1 called: check_availability_in_area",
    "2 caller (held): And when do you open?",
    "1 finished: succeeded",
    "1 agent: Yes, we do.",
    "2 agent: We open at eight.",
  ]);
  const held = record.find((step) => step.type === "caller-spoke" && step.turn === 2);
  expect(held).toMatchObject({ heldDuringToolCallId: "call_0" });
});

test("everything said during one tool is held and answered in order", async () => {
  const call = await openCall(
    [
      { toolCalls: [areaCall("94110")] },
      { words: "Yes." },
      { words: "One." },
      { words: "Two." },
      { words: "Three." },
    ],
    "disable-during-tool",
  );
  const answer = holdAnswers(call);
  const first = Array.fromAsync(call.conversation.say("94110?"));
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  const others = ["First", "Second", "Third"].map((text) => Array.fromAsync(call.conversation.say(text)));
  answer();
  await first;
  expect((await Promise.all(others)).map(wordsOf)).toEqual(["One.", "Two.", "Three."]);
  expect(storyOf(call.record).filter((line) => line.includes("(held)"))).toEqual([
    "2 caller (held): First",
    "3 caller (held): Second",
    "4 caller (held): Third",
  ]);
});

test("with disable-during-tool the agent may be interrupted again once the tool has answered", async () => {
  const call = await openCall(
    [
      { toolCalls: [areaCall("94110")] },
      { words: "Yes, we come out on Mondays", until: new Promise(() => undefined) },
      { words: "You are welcome." },
    ],
    "disable-during-tool",
  );
  const first = readAlong(call.conversation.say("94110?"));
  await until(() => wordsOf(first.parts) !== "", "the agent began to speak");
  await Array.fromAsync(call.conversation.say("Thank you, that will do."));
  await first.done;
  expect(storyOf(call.record).slice(3)).toEqual([
    "1 agent: Yes, we come out on Mondays",
    "1 interrupted after: ?",
    "2 caller: Thank you, that will do.",
    "2 agent: You are welcome.",
  ]);
});

test("with disable-during-tool-and-turn words are held until the agent has finished speaking", async () => {
  const { promise: finish, resolve } = Promise.withResolvers<void>();
  const call = await openCall(
    [
      { toolCalls: [areaCall("94110")] },
      { words: "Yes, we come out on Mondays.", until: finish },
      { words: "You are welcome." },
    ],
    "disable-during-tool-and-turn",
  );
  const first = readAlong(call.conversation.say("94110?"));
  await until(() => wordsOf(first.parts) !== "", "the agent began to speak");
  const second = readAlong(call.conversation.say("Thank you."));
  await until(() => second.parts.length > 0, "the words were held");
  expect(second.parts).toEqual([{ type: "words-held", toolCallId: "call_0" }]);
  resolve();
  await Promise.all([first.done, second.done]);
  expect(storyOf(call.record).slice(3)).toEqual([
    "2 caller (held): Thank you.",
    "1 agent: Yes, we come out on Mondays.",
    "2 agent: You are welcome.",
  ]);
});

test("a tool that allows interruptions runs on beside one that does not", async () => {
  const both = [areaCall("94110"), { functionName: "create_ticket", arguments: { summary: "Drain" } }];
  const call = await openCall(
    [{ toolCalls: both }, { words: "Done." }, { words: "Sure." }],
    "disable-during-tool",
  );
  const answer = holdAnswers(call);
  const first = Array.fromAsync(call.conversation.say("Both, please."));
  await until(() => call.endpoint.requests.length === 2, "both requests arrived");
  const second = Array.fromAsync(call.conversation.say("Wait."));
  answer();
  await Promise.all([first, second]);
  expect(storyOf(call.record).filter((line) => line.includes("finished"))).toEqual([
    "1 finished: succeeded",
    "1 finished: succeeded",
  ]);
});

test("speaking over the agent stops its words and keeps what it had said", async () => {
  const call = await openCall([
    { words: ["We come ", "out on Mondays"], until: new Promise(() => undefined) },
    { words: "At eight." },
  ]);
  const first = readAlong(call.conversation.say("When do you come?"));
  await until(() => wordsOf(first.parts) === "We come out on Mondays", "the agent spoke");
  expect(wordsOf(await Array.fromAsync(call.conversation.say("No, what time?")))).toBe("At eight.");
  await first.done;
  expect(first.parts.at(-1)).toEqual({ type: "turn-finished", interrupted: true });
  expect(storyOf(call.record)).toEqual([
    "1 caller: When do you come?",
    "1 agent: We come out on Mondays",
    "1 interrupted after: ?",
    "2 caller: No, what time?",
    "2 agent: At eight.",
  ]);
});

test("an interruption tells how much was heard, and the model remembers just that", async () => {
  const call = await openCall([
    { words: "We come out on Mondays", until: new Promise(() => undefined) },
    { words: "At eight." },
  ]);
  const first = readAlong(call.conversation.say("When do you come?"));
  await until(() => wordsOf(first.parts) !== "", "the agent spoke");
  expect(await call.conversation.interrupt({ heardText: "We come" })).toEqual({
    interrupted: true,
    heldDuringToolCallId: null,
  });
  await first.done;
  await Array.fromAsync(call.conversation.say("What time?"));
  expect(storyOf(call.record)).toContain("1 interrupted after: We come");
  expect(JSON.stringify(call.model.requests[1]?.prompt)).toContain('"We come—"');
});

test("an interruption after the last word marks what was heard of it, once", async () => {
  const call = await openCall([{ words: "We come out on Mondays." }]);
  await Array.fromAsync(call.conversation.say("When?"));
  expect(await call.conversation.interrupt({ heardText: "We come" })).toMatchObject({ interrupted: true });
  expect(await call.conversation.interrupt({ heardText: "We" })).toMatchObject({ interrupted: false });
  expect(storyOf(call.record).slice(1)).toEqual([
    "1 agent: We come out on Mondays.",
    "1 interrupted after: We come",
  ]);
});

test("an interruption before anybody has spoken changes nothing", async () => {
  const call = await openCall([]);
  expect(await call.conversation.interrupt()).toEqual({ interrupted: false, heldDuringToolCallId: null });
  expect(call.record).toEqual([]);
});

test("an interruption of a tool that forbids it does nothing and says which tool it was", async () => {
  const call = await openCall([{ toolCalls: [areaCall("94110")] }, { words: "Yes." }], "disable-during-tool");
  const answer = holdAnswers(call);
  const first = Array.fromAsync(call.conversation.say("94110?"));
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  expect(await call.conversation.interrupt()).toEqual({ interrupted: false, heldDuringToolCallId: "call_0" });
  answer();
  expect(wordsOf(await first)).toBe("Yes.");
});

test("an interruption of a tool that allows it cancels the tool", async () => {
  const call = await openCall([{ toolCalls: [areaCall("94110")] }]);
  holdAnswers(call);
  const first = Array.fromAsync(call.conversation.say("94110?"));
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  expect(await call.conversation.interrupt()).toMatchObject({ interrupted: true });
  expect((await first).at(-1)).toEqual({ type: "turn-finished", interrupted: true });
  expect(storyOf(call.record)).toContain("1 finished: cancelled");
});

test("an interrupted write is not offered for blind repetition, because it may have been done", async () => {
  const call = await openCall([
    { toolCalls: [{ functionName: "create_ticket", arguments: { summary: "Drain" } }] },
    { words: "I cannot tell whether the ticket was written." },
  ]);
  holdAnswers(call);
  const first = Array.fromAsync(call.conversation.say("Write a ticket."));
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  await Promise.all([first, Array.fromAsync(call.conversation.say("Hello?"))]);
  expect(JSON.stringify(call.model.requests[1]?.prompt)).toContain("check-before-repeating");
});

test("a tool that the model asked for just before the interruption is never started", async () => {
  const call = await openCall(
    [{ words: "Let me check.", toolCalls: [areaCall("94110")] }, { words: "Sure." }],
    "disable-during-tool",
    { recordDelayMs: 15 },
  );
  const first = readAlong(call.conversation.say("94110?"));
  await until(() => wordsOf(first.parts) === "Let me check.", "the agent spoke");
  await Array.fromAsync(call.conversation.say("No, wait."));
  await first.done;
  expect(call.endpoint.requests).toEqual([]);
  expect(storyOf(call.record)).toEqual([
    "1 caller: 94110?",
    "1 agent: Let me check.",
    "2 caller: No, wait.",
    "2 agent: Sure.",
  ]);
});

test("a second interruption of the same words marks nothing again", async () => {
  const call = await openCall(
    [{ words: "We come out on Mondays", until: new Promise(() => undefined) }],
    "allow",
    { recordDelayMs: 15 },
  );
  const first = readAlong(call.conversation.say("When?"));
  await until(() => wordsOf(first.parts) !== "", "the agent spoke");
  const [once, twice] = await Promise.all([
    call.conversation.interrupt({ heardText: "We come" }),
    call.conversation.interrupt({ heardText: "We" }),
  ]);
  await first.done;
  expect([once.interrupted, twice.interrupted]).toEqual([true, false]);
  expect(storyOf(call.record).slice(1)).toEqual([
    "1 agent: We come out on Mondays",
    "1 interrupted after: We come",
  ]);
});

/** Reads a stream into an array that can be looked at meanwhile. */
function readAlong(stream: AsyncIterable<ConversationPart>) {
  const parts: ConversationPart[] = [];
  const done = (async () => {
    for await (const part of stream) parts.push(part);
  })();
  return { parts, done };
}
