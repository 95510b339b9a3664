import { foldTranscript } from "@callhook/core";
import { expect, test } from "vitest";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { asHistory, checkArea, storyOf, wordsOf } from "./testing/test-call.ts";

const openCall = useScriptedCalls();
const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };
const always = (text: string) => ({
  before: { when: "always" as const, words: { by: "author" as const, variants: [{ text, language: null }] } },
  waiting: [],
  holdSound: "none" as const,
  after: "speak" as const,
});

test("what the tool has said before and while it waits is heard, in the transcript, and known to the model", async () => {
  const waiting = [
    { afterMs: 300, words: { by: "author" as const, variants: [{ text: "Nearly there.", language: null }] } },
  ];
  const { conversation, endpoint, record, model } = await openCall(
    [{ toolCalls: [areaCall] }, { words: "Yes, we do." }],
    { tools: (url) => [checkArea(url, { speech: { ...always("I'll look."), waiting } })] },
  );
  endpoint.respondWith({ json: { covered: true }, delayMs: 700 });

  const parts = await Array.fromAsync(conversation.say("94110?"));

  expect(wordsOf(parts)).toBe("I'll look. Nearly there. Yes, we do.");
  expect(storyOf(record)).toEqual([
    "1 caller: 94110?",
    "1 called: check_availability_in_area",
    "1 agent: I'll look.",
    "1 agent: Nearly there.",
    "1 finished: succeeded",
    "1 agent: Yes, we do.",
  ]);
  expect(foldTranscript(asHistory(record)).turns.map(({ text }) => text)).toEqual([
    "94110?",
    "I'll look.",
    "Nearly there.",
    "Yes, we do.",
  ]);
  const [, ...shown] = model.requests[1]?.prompt ?? [];
  expect(shown.map(({ role }) => role)).toEqual(["user", "assistant", "tool"]);
  expect(shown[1]?.content).toMatchObject([
    { type: "text", text: "I'll look." },
    { type: "text", text: "Nearly there." },
    { type: "tool-call" },
  ]);
});

test("a model that has announced the tool itself is not talked over", async () => {
  const { conversation } = await openCall(
    [{ words: "Let me check.", toolCalls: [areaCall] }, { words: "Yes." }],
    { tools: (url) => [checkArea(url, { speech: always("I'll look.") })] },
  );
  expect(wordsOf(await Array.fromAsync(conversation.say("94110?")))).toBe("Let me check. Yes.");
});

test("a tool that stays silent ends the turn without asking the model again, and the next turn knows its answer", async () => {
  const speech = { ...always("Noted."), after: "silent" as const };
  const { conversation, model, endpoint } = await openCall(
    [{ toolCalls: [areaCall] }, { words: "You are welcome." }],
    {
      tools: (url) => [checkArea(url, { speech })],
    },
  );
  endpoint.respondWith({ json: { covered: true } });
  expect(wordsOf(await Array.fromAsync(conversation.say("94110.")))).toBe("Noted.");
  expect(model.requests).toHaveLength(1);
  await Array.fromAsync(conversation.say("Thank you."));
  expect(JSON.stringify(model.requests[1]?.prompt)).toContain("covered");
});

test("a silent tool that fails is told of, so that nobody takes silence for success", async () => {
  const speech = { ...always("Noted."), after: "silent" as const };
  const { conversation, endpoint } = await openCall(
    [{ toolCalls: [areaCall] }, { words: "That did not work." }],
    {
      tools: (url) => [checkArea(url, { speech, retries: 0 })],
    },
  );
  endpoint.respondWith({ status: 400, json: { error: "no" } });
  expect(wordsOf(await Array.fromAsync(conversation.say("94110.")))).toBe("Noted. That did not work.");
});

test("a tool that a service calls by itself fills no silence", async () => {
  const { conversation, record } = await openCall([], {
    tools: (url) => [checkArea(url, { speech: always("I'll look.") })],
  });
  await conversation.callTool(areaCall);
  expect(storyOf(record)).toEqual(["0 called: check_availability_in_area", "0 finished: succeeded"]);
});

test("words said meanwhile that cannot be recorded cost the call neither the tool's outcome nor its answer", async () => {
  const bugs: unknown[] = [];
  const { conversation, record } = await openCall([{ toolCalls: [areaCall] }, { words: "Yes, we do." }], {
    tools: (url) => [checkArea(url, { speech: always("I'll look.") })],
    onBug: (error) => bugs.push(error),
    onRecording(step) {
      if (step.type === "agent-spoke" && step.duringToolCallId !== undefined)
        throw new Error("Not recorded.");
    },
  });
  const parts = await Array.fromAsync(conversation.say("94110?"));
  expect(wordsOf(parts)).toBe("I'll look. Yes, we do.");
  expect(storyOf(record)).toEqual([
    "1 caller: 94110?",
    "1 called: check_availability_in_area",
    "1 finished: succeeded",
    "1 agent: Yes, we do.",
  ]);
  expect(bugs).toEqual([new Error("Not recorded.")]);
});
