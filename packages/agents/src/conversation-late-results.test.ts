import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { ConversationPart } from "./conversation-part.ts";
import { createOfflineModel } from "./offline-model/index.ts";
import { aSuccess } from "./testing/an-outcome.ts";
import { type ScriptedCall, useScriptedCalls } from "./testing/scripted-calls.ts";
import { openTestCall, readAlong, storyOf, type TestCall, until, wordsOf } from "./testing/test-call.ts";
import { asHistory, checkArea } from "./testing/test-call.ts";

const tools = (url: string) => [checkArea(url, { asynchronous: true })];
const openCall = useScriptedCalls({ tools, msPerCharacter: 0 });
const areaCall = {
  functionName: "check_availability_in_area",
  arguments: { zip_code: "94110" },
  toolCallId: "asked",
};

/** An endpoint that takes requests on; the engine of tests has no addresses, so the outcome is made here. */
const takesOn: Pick<Parameters<typeof openTestCall>[0], "execute"> = {
  execute: async ({ context }) => ({
    ...aSuccess({ accepted: true, answer: "follows later" }, context.toolCallId),
    answerFollows: true,
  }),
};

/** As the record tells it: another process has put it there. */
async function bring(
  call: Pick<TestCall, "record" | "conversation">,
  value = { covered: true },
): Promise<void> {
  const event = {
    type: "late-result-arrived",
    toolCallId: "asked",
    outcome: aSuccess(value, "asked"),
  } as const;
  call.record.push(event);
  await call.conversation.learn(asHistory(call.record).slice(-1));
}

async function askedCall(more: Parameters<typeof openCall>[0], setup = {}): Promise<ScriptedCall> {
  const call = await openCall([{ toolCalls: [areaCall] }, { words: "I will tell you." }, ...more], {
    ...takesOn,
    ...setup,
  });
  await Array.fromAsync(call.conversation.say("Do you come out to 94110?"));
  return call;
}

test("the model learns that the answer follows, and tells so", async () => {
  const { model } = await askedCall([]);
  expect(JSON.stringify(model.requests[1]?.prompt.at(-1))).toContain("not its answer yet");
});

test("a late result is brought back in a turn of its own when nobody speaks", async () => {
  const call = await askedCall([{ words: "Yes, we come out to 94110." }]);
  const heard: Promise<ConversationPart[]>[] = [];
  call.conversation.onTurn((parts) => void heard.push(Array.fromAsync(parts)));
  await bring(call);
  await until(() => heard.length === 1, "the agent began a turn");
  const parts = (await heard[0]) ?? [];
  expect(wordsOf(parts)).toBe("Yes, we come out to 94110.");
  expect(parts.at(-1)).toEqual({ type: "turn-finished", interrupted: false });
  expect(storyOf(call.record).slice(-2)).toEqual([
    "- late: succeeded",
    "2 agent: Yes, we come out to 94110.",
  ]);
});

test("while the agent speaks it waits, and is told once", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const call = await askedCall([{ words: "We open at", until: promise }, { words: "And yes, we come out." }]);
  const second = readAlong(call.conversation.say("When do you open?"));
  await until(() => wordsOf(second.parts) !== "", "the agent spoke");
  await bring(call);
  expect(call.model.requests).toHaveLength(3);
  resolve();
  await second.done;
  await until(() => storyOf(call.record).at(-1) === "3 agent: And yes, we come out.", "it was told");
  await wait(30);
  expect(call.model.requests).toHaveLength(4);
});

test("the next turn of the caller knows it, and it is not told a second time", async () => {
  const call = await askedCall([{ words: "Yes, we do. And at nine." }], { channel: "phone" });
  await bring(call);
  await Array.fromAsync(call.conversation.say("When do you open?"));
  expect(JSON.stringify(call.model.requests[2]?.prompt)).toContain("it has just arrived");
  call.conversation.onTurn(() => undefined);
  await wait(30);
  expect(call.model.requests).toHaveLength(3);
});

test("on the phone nobody speaks into a line that nobody holds here", async () => {
  const call = await askedCall([], { channel: "phone" });
  await bring(call);
  await wait(30);
  expect(call.model.requests).toHaveLength(2);
});

test("a process that did not hold the last turn leaves the telling to the one that did", async () => {
  const call = await askedCall([]);
  const events = asHistory([
    ...call.record,
    { type: "caller-spoke", turn: 7, text: "Hi", heldDuringToolCallId: null },
  ]);
  call.record.push({ type: "caller-spoke", turn: 7, text: "Hi", heldDuringToolCallId: null });
  await call.conversation.learn(events.slice(-1));
  await bring(call);
  await wait(30);
  expect(call.model.requests).toHaveLength(2);
});

test("a caller who speaks over it is answered, and nothing is lost", async () => {
  const call = await askedCall([
    { words: "Yes, we", until: new Promise(() => undefined) },
    { words: "Yes, on Mondays." },
  ]);
  let heard = "";
  call.conversation.onTurn(async (parts) => {
    for await (const part of parts) if (part.type === "text") heard += part.text;
  });
  await bring(call);
  await until(() => heard === "Yes, we", "the agent began to tell it");
  expect(wordsOf(await Array.fromAsync(call.conversation.say("And when?")))).toBe("Yes, on Mondays.");
  expect(storyOf(call.record)).toContain("2 agent: Yes, we");
  expect(JSON.stringify(call.model.requests[3]?.prompt)).toContain("it has just arrived");
});

test("a model that finds no words for it is helped out with a true sentence", async () => {
  const call = await askedCall([{ refusesWith: new Error("no model") }]);
  await bring(call);
  await until(() => storyOf(call.record).at(-1)?.startsWith("2 agent") === true, "the agent spoke");
  expect(storyOf(call.record).at(-1)).toContain("I did run “Check availability in area” and it worked");
});

test("the offline model promises the answer, and tells it when it comes", async () => {
  const call = await openTestCall({ model: createOfflineModel(), tools, msPerCharacter: 0, ...takesOn });
  const said = wordsOf(await Array.fromAsync(call.conversation.say("Do you come out to 94110?")));
  expect(said).toContain("as soon as I have the answer");
  const asked = call.record.find((step) => step.type === "tool-called");
  if (asked?.type !== "tool-called") throw new Error("No tool was called.");
  const outcome = aSuccess({ available: true, next_visit: "Tuesday" }, asked.toolCallId);
  call.record.push({ type: "late-result-arrived", toolCallId: asked.toolCallId, outcome });
  await call.conversation.learn(asHistory(call.record).slice(-1));
  await until(() => storyOf(call.record).at(-1)?.startsWith("2 agent") === true, "the agent spoke");
  expect(storyOf(call.record).at(-1)).toContain("Tuesday");
  await call.close();
});
