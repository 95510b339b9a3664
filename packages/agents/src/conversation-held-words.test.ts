import type { InterruptionMode } from "@callhook/core";
import { expect, test } from "vitest";
import type { ConversationPart } from "./conversation-part.ts";
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

test("words spoken while a tool may not be interrupted are held and answered after it", async () => {
  const call = await openCall(
    [{ toolCalls: [areaCall("94110")] }, { words: "Yes, we do." }, { words: "We open at eight." }],
    { tools: tools("disable-during-tool") },
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
  const asked = call.model.requests.map(({ prompt }) => prompt.at(-1)?.role);
  expect(asked, "the tool's answer is told before the held words are answered").toEqual([
    "user",
    "tool",
    "user",
  ]);
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
    { tools: tools("disable-during-tool") },
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
    { tools: tools("disable-during-tool") },
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
    { tools: tools("disable-during-tool-and-turn") },
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
  const call = await openCall([{ toolCalls: both }, { words: "Done." }, { words: "Sure." }], {
    tools: tools("disable-during-tool"),
  });
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

test("an interruption of a tool that forbids it does nothing and says which tool it was", async () => {
  const call = await openCall([{ toolCalls: [areaCall("94110")] }, { words: "Yes." }], {
    tools: tools("disable-during-tool"),
  });
  const answer = holdAnswers(call);
  const first = Array.fromAsync(call.conversation.say("94110?"));
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  expect(await call.conversation.interrupt()).toEqual({ interrupted: false, heldDuringToolCallId: "call_0" });
  answer();
  expect(wordsOf(await first)).toBe("Yes.");
});
