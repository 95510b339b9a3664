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
const areaCall = (zipCode: string) => ({
  functionName: "check_availability_in_area",
  arguments: { zip_code: zipCode },
});
const ticketCall = { functionName: "create_ticket", arguments: { summary: "Drain" } };

test("a model that asks only for what it has already asked for has to speak next", async () => {
  const { conversation, endpoint, model } = await openCall([
    { toolCalls: [areaCall("94110")] },
    { toolCalls: [areaCall("94110")] },
    { words: "Yes, we do." },
  ]);
  expect(wordsOf(await Array.fromAsync(conversation.say("94110?")))).toBe("Yes, we do.");
  expect(endpoint.requests).toHaveLength(1);
  expect(model.requests.map(({ toolChoice }) => toolChoice?.type)).toEqual(["auto", "auto", "none"]);
});

test("one turn runs twenty different tool calls, and says of the others that they were not run", async () => {
  const many = Array.from({ length: 23 }, (_, index) => areaCall(String(94_100 + index)));
  const { conversation, endpoint, model, record } = await openCall([
    { toolCalls: many },
    { toolCalls: [areaCall("94999"), areaCall("94100")] },
    { words: "Here is what I know." },
  ]);
  await Array.fromAsync(conversation.say("Everywhere?"));
  expect(endpoint.requests).toHaveLength(20);
  const story = storyOf(record);
  expect(story.filter((line) => line === "1 finished: not-allowed")).toHaveLength(4);
  expect(story.filter((line) => line.includes("called"))).toHaveLength(25);
  expect(JSON.stringify(model.requests[1]?.prompt.at(-1))).toContain("they are used up");
});

test("a write that is asked for again after the caller broke in runs once", async () => {
  const call = await openCall([
    { toolCalls: [ticketCall] },
    { toolCalls: [ticketCall] },
    { words: "I cannot tell whether it was written." },
  ]);
  const answer = holdAnswers(call);
  const first = readAlong(call.conversation.say("Write a ticket."));
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  const second = Array.fromAsync(call.conversation.say("Write a ticket."));
  await Promise.all([first.done, second]);
  answer();
  expect(call.endpoint.requests).toHaveLength(1);
  expect(storyOf(call.record).filter((line) => line.includes("finished"))).toHaveLength(2);
});

test("words that come while a tool forbids interruptions say so, and others may be talked over", async () => {
  const words = { by: "author" as const, variants: [{ text: "I'll look.", language: null }] };
  const speech = {
    before: { when: "always" as const, words },
    waiting: [],
    holdSound: "none" as const,
    after: "speak" as const,
  };
  const { conversation } = await openCall([{ toolCalls: [areaCall("94110")] }, { words: "Yes." }], {
    tools: (url) => [checkArea(url, { speech, interruptions: "disable-during-tool" })],
  });
  const parts = await Array.fromAsync(conversation.say("94110?"));
  expect(parts.filter(({ type }) => type === "text")).toEqual([
    { type: "text", text: "I'll look.", interruptible: false },
    { type: "text", text: " Yes.", interruptible: true },
  ]);
});
