import type { InterruptionMode } from "@callhook/core";
import { expect, test } from "vitest";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import {
  checkArea,
  createTicket,
  holdAnswers,
  readAlong,
  storyOf,
  until,
  wordsOf,
} from "./testing/test-call.ts";

const openCall = useScriptedCalls({ tools: (url) => [checkArea(url), createTicket(url)] });
const tools = (interruptions: InterruptionMode) => (url: string) => [
  checkArea(url, { interruptions }),
  createTicket(url),
];
const areaCall = (zipCode: string) => ({
  functionName: "check_availability_in_area",
  arguments: { zip_code: zipCode },
});

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

test("the interrupted call is answered as stopped when the model is asked next", async () => {
  const call = await openCall([{ toolCalls: [areaCall("94110")] }, { words: "Sure." }]);
  holdAnswers(call);
  const first = Array.fromAsync(call.conversation.say("94110?"));
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  await Promise.all([first, Array.fromAsync(call.conversation.say("Stop."))]);
  const prompt = call.model.requests[1]?.prompt ?? [];
  expect(prompt.map(({ role }) => role)).toEqual(["system", "user", "assistant", "tool", "user"]);
  expect(JSON.stringify(prompt[3])).toContain("I stopped before there was an answer.");
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

test("a tool that the model asks for just after the interruption is never started", async () => {
  const interrupted = Promise.withResolvers<void>();
  const call = await openCall(
    [
      { words: "Let me check.", until: interrupted.promise, toolCalls: [areaCall("94110")] },
      { words: "Sure." },
    ],
    { tools: tools("disable-during-tool") },
  );
  const first = readAlong(call.conversation.say("94110?"));
  await until(() => wordsOf(first.parts) !== "", "the agent spoke");
  const second = Array.fromAsync(call.conversation.say("No, wait."));
  interrupted.resolve();
  await Promise.all([first.done, second]);
  expect(call.endpoint.requests).toEqual([]);
  expect(storyOf(call.record)).toEqual([
    "1 caller: 94110?",
    "1 agent: Let me check.",
    "1 interrupted after: ?",
    "2 caller: No, wait.",
    "2 agent: Sure.",
  ]);
});

test("a tool that was decided on before the interruption, and may not be interrupted, runs first", async () => {
  const later: Promise<unknown>[] = [];
  const call = await openCall(
    [
      { words: "Let me check.", toolCalls: [areaCall("94110")] },
      { words: "Yes, we do." },
      { words: "Sure." },
    ],
    {
      tools: tools("disable-during-tool"),
      onRecording: ({ type }) => {
        if (type !== "agent-spoke" || later.length > 0) return;
        later.push(Array.fromAsync(call.conversation.say("No, wait.")));
      },
    },
  );
  await Array.fromAsync(call.conversation.say("94110?"));
  await Promise.all(later);
  expect(call.endpoint.requests).toHaveLength(1);
  expect(storyOf(call.record).filter((line) => line.startsWith("2"))).toEqual([
    "2 caller (held): No, wait.",
    "2 agent: Sure.",
  ]);
});

test("a second interruption of the same words marks nothing again", async () => {
  const call = await openCall([{ words: "We come out on Mondays", until: new Promise(() => undefined) }]);
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
