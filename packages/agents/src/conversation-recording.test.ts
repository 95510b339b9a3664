import { CallhookError, type TranscriptStep } from "@callhook/core";
import { expect, test } from "vitest";
import type { ConversationPart } from "./conversation-part.ts";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { asHistory, storyOf, until, wordsOf } from "./testing/test-call.ts";

const openCall = useScriptedCalls();
const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };

/** Lets a step of this type wait on its way to the record. */
function holdRecord(type: TranscriptStep["type"]) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const onRecording = (step: TranscriptStep) => (step.type === type ? promise : undefined);
  return { onRecording, goOn: resolve, fail: reject };
}

/** Whatever could be said now would have been said. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 20));

async function read(parts: AsyncIterable<ConversationPart>, heard: ConversationPart[]): Promise<void> {
  for await (const part of parts) heard.push(part);
}

test("the model is asked while the caller's words are recorded, and nothing is heard before they are", async () => {
  const { onRecording, goOn } = holdRecord("caller-spoke");
  const { conversation, model } = await openCall([{ words: ["Hello", " there."] }], { onRecording });
  const heard: ConversationPart[] = [];
  const turn = read(conversation.say("Hello?"), heard);
  await until(() => model.requests.length === 1, "the model was asked");
  await aWhile();
  expect(heard).toEqual([]);
  goOn();
  await turn;
  expect(wordsOf(heard)).toBe("Hello there.");
});

test("the model is told of an outcome while that is recorded, and nobody hears of it before", async () => {
  const { onRecording, goOn } = holdRecord("tool-finished");
  const script = [{ toolCalls: [areaCall] }, { words: "Yes, we do." }];
  const { conversation, model } = await openCall(script, { onRecording });
  const heard: ConversationPart[] = [];
  const turn = read(conversation.say("94110?"), heard);
  await until(() => model.requests.length === 2, "the model was asked again");
  await aWhile();
  expect(heard.map(({ type }) => type)).toEqual(["tool-called"]);
  goOn();
  await turn;
  expect(heard.map(({ type }) => type)).toEqual(["tool-called", "tool-finished", "text", "turn-finished"]);
});

test("nobody hears an answer to words that could not be recorded, and no tool runs for them", async () => {
  const { onRecording, fail } = holdRecord("caller-spoke");
  const { conversation, model, endpoint, record } = await openCall(
    [{ words: "One moment.", toolCalls: [areaCall] }],
    { onRecording },
  );
  const heard: ConversationPart[] = [];
  const turn = read(conversation.say("94110?"), heard);
  await until(() => model.requests.length === 1, "the model was asked");
  fail(new Error("The database is away."));
  await expect(turn).rejects.toThrow("The database is away.");
  expect(heard).toEqual([]);
  expect(endpoint.requests).toEqual([]);
  expect(storyOf(record)).toEqual([]);
});

test("a turn whose words cannot be recorded fails at once, however long its model takes", async () => {
  const { onRecording, fail } = holdRecord("caller-spoke");
  const script = [{ words: "Hm", until: new Promise(() => undefined) }];
  const { conversation, model } = await openCall(script, { onRecording });
  const turn = read(conversation.say("Hello?"), []);
  await until(() => model.requests.length === 1, "the model was asked");
  fail(new CallhookError({ code: "unavailable", message: "The database is away." }));
  await expect(turn).rejects.toThrow("The database is away.");
});

test("a process that has let go of a call says no goodbye in it", async () => {
  const { onRecording, goOn } = holdRecord("caller-spoke");
  const longAgo = { type: "caller-spoke", turn: 1, text: "Hello?", heldDuringToolCallId: null } as const;
  const { conversation, record } = await openCall([], {
    onRecording,
    profile: { limits: { callMinutes: 1, silenceSeconds: null } },
    history: asHistory([longAgo]),
  });
  const heard: ConversationPart[] = [];
  const turn = read(conversation.say("One thing more"), heard);
  await aWhile();
  const released = conversation.release();
  goOn();
  await Promise.all([turn, released]);
  expect(wordsOf(heard)).toBe("");
  expect(storyOf(record)).toEqual(["1 caller: Hello?", "2 caller: One thing more"]);
});

test("what a reply says and the tools that it asks for go to the record together", async () => {
  const batches: TranscriptStep["type"][][] = [];
  let batch: TranscriptStep["type"][] = [];
  const { conversation } = await openCall(
    [{ words: "One moment.", toolCalls: [areaCall] }, { words: "Yes, we do." }],
    {
      onRecording: ({ type }) => {
        if (batch.length === 0) {
          batches.push(batch);
          queueMicrotask(() => (batch = []));
        }
        batch.push(type);
      },
    },
  );
  await read(conversation.say("94110?"), []);
  expect(batches).toContainEqual(["agent-spoke", "model-replied", "tool-called"]);
});
