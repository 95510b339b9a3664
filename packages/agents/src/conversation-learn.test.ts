import type { TranscriptStep } from "@callhook/core";
import { expect, test } from "vitest";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { asHistory, checkArea, readAlong, storyOf, until } from "./testing/test-call.ts";

const openCall = useScriptedCalls();
const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };
const spoke = (turn: number, text: string): TranscriptStep => ({
  type: "caller-spoke",
  turn,
  text,
  heldDuringToolCallId: null,
});

test("an exchange that was held elsewhere is known to the model, and its turn number is taken", async () => {
  const { conversation, model, record } = await openCall([{ words: "Hello." }, { words: "At eight." }]);
  await Array.fromAsync(conversation.say("Hi"));
  expect(conversation.knownUpTo).toBe(record.length);
  record.push(spoke(2, "Do you come out to 94110?"), { type: "agent-spoke", turn: 2, text: "Yes, we do." });
  await conversation.learn(asHistory(record).slice(conversation.knownUpTo));
  await Array.fromAsync(conversation.say("When do you open?"));
  expect(JSON.stringify(model.requests[1]?.prompt)).toContain("Yes, we do.");
  expect(model.requests[1]?.prompt.slice(1).map(({ role }) => role)).toEqual([
    "user",
    "assistant",
    "user",
    "assistant",
    "user",
  ]);
  expect(storyOf(record).at(-1)).toBe("3 agent: At eight.");
  expect(conversation.knownUpTo).toBe(record.length);
});

test("a tool call that ran elsewhere is answered from its record, and its id is taken", async () => {
  const before = await openCall([{ toolCalls: [areaCall] }, { words: "Yes." }]);
  await Array.fromAsync(before.conversation.say("94110?"));
  const { conversation, endpoint, record } = await openCall([{ toolCalls: [areaCall] }, { words: "Yes." }]);
  record.push(...before.record);
  await conversation.learn(asHistory(before.record));
  await conversation.callTool({ ...areaCall, toolCallId: "call_0" });
  expect(endpoint.requests).toEqual([]);
  await Array.fromAsync(conversation.say("And now?"));
  const ids = record.flatMap((step) => (step.type === "tool-called" ? [step.toolCallId] : []));
  expect(new Set(ids).size).toBe(2);
});

test("an end that was recorded elsewhere stops a running turn, and its tool's outcome is still recorded", async () => {
  const { conversation, endpoint, record } = await openCall([{ toolCalls: [areaCall] }], {
    tools: (url) => [checkArea(url)],
  });
  endpoint.respondWith(() => undefined);
  const turn = readAlong(conversation.say("94110?"));
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");
  record.push({ type: "call-ended", reason: "abandoned" });
  await conversation.learn(asHistory(record));
  await turn.done;
  expect(turn.parts.at(-1)).toEqual({ type: "turn-finished", interrupted: true });
  expect(storyOf(record).slice(2)).toEqual(["ended: abandoned", "1 finished: cancelled"]);
  expect(conversation.hasEnded).toBe(true);
  await expect(Array.fromAsync(conversation.say("Hello?"))).rejects.toMatchObject({ code: "call-ended" });
  await conversation.end("again");
  expect(record.filter(({ type }) => type === "call-ended")).toHaveLength(1);
});

test("words that were being said when the end was learned are not added behind it", async () => {
  const { conversation, record } = await openCall([
    { words: "We come out", until: new Promise(() => undefined) },
  ]);
  const turn = readAlong(conversation.say("When?"));
  await until(() => turn.parts.length > 0, "the agent spoke");
  record.push({ type: "call-ended", reason: "abandoned" });
  await conversation.learn(asHistory(record));
  await turn.done;
  expect(storyOf(record)).toEqual(["1 caller: When?", "ended: abandoned"]);
});

test("what a service adds while a tool runs neither stops it nor waits for it", async () => {
  const { conversation, endpoint, record } = await openCall([{ toolCalls: [areaCall] }, { words: "Sure." }]);
  endpoint.respondWith(() => undefined);
  const first = readAlong(conversation.say("94110?"));
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");
  record.push({ type: "agent-spoke", text: "One moment." });
  await conversation.learn(asHistory(record));
  expect(endpoint.connections.open).toBe(1);
  await Array.fromAsync(conversation.say("Never mind."));
  await first.done;
  expect(storyOf(record).slice(2)).toEqual([
    "- agent: One moment.",
    "2 caller: Never mind.",
    "1 finished: cancelled",
    "2 agent: Sure.",
  ]);
});
