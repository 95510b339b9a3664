import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { ConversationPart } from "./conversation-part.ts";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { asHistory, storyOf, until, wordsOf } from "./testing/test-call.ts";

const openCall = useScriptedCalls({ channel: "phone", msPerCharacter: 0 });
const silence = (silenceSeconds: number) => ({ profile: { limits: { silenceSeconds } } });

/** A phone's side: it hears what the agent begins by itself. */
function listen({ conversation }: Awaited<ReturnType<typeof openCall>>) {
  const parts: ConversationPart[] = [];
  conversation.onTurn(async (turn) => {
    for await (const part of turn) parts.push(part);
  });
  return parts;
}

test("a caller who says nothing is asked once whether they are there, and then the call ends with a true sentence", async () => {
  const call = await openCall([{ words: "At nine." }], silence(0.05));
  const parts = listen(call);
  await Array.fromAsync(call.conversation.say("When do you open?"));
  await until(() => parts.some(({ type }) => type === "call-ending"), "the agent gave up");
  expect(parts).toContainEqual({ type: "call-ending", reason: "caller-silent", transferTo: null });
  expect(storyOf(call.record).slice(-2)).toEqual([
    "2 agent: Are you still there?",
    "3 agent: I can't hear anybody, so I'm ending the call now. Goodbye.",
  ]);
  await wait(150);
  expect(storyOf(call.record)).toHaveLength(4);
});

test("a word of the caller starts it anew", async () => {
  const call = await openCall([{ words: "At nine." }, { words: "At five." }], silence(0.15));
  const parts = listen(call);
  await Array.fromAsync(call.conversation.say("When do you open?"));
  await until(() => wordsOf(parts).includes("still there"), "the agent asked");
  await Array.fromAsync(call.conversation.say("Yes. When do you close?"));
  await until(() => storyOf(call.record).length === 6, "the agent asked again");
  expect(storyOf(call.record).at(-1)).toBe("4 agent: Are you still there?");
});

test("nobody is asked while the agent speaks, or its voice does", async () => {
  const call = await openCall([{ words: "We open at nine." }], { ...silence(0.05), msPerCharacter: 20 });
  const parts = listen(call);
  await Array.fromAsync(call.conversation.say("When do you open?"));
  await wait(150);
  expect(parts).toEqual([]);
});

test("who reads is never asked", async () => {
  const call = await openCall([{ words: "At nine." }], { ...silence(0.02), channel: "chat" });
  const parts = listen(call);
  await Array.fromAsync(call.conversation.say("When do you open?"));
  await wait(80);
  expect(parts).toEqual([]);
});

test("in the browser a caller who speaks aloud is asked, and one who types is not", async () => {
  const call = await openCall([{ words: "At nine." }, { words: "At five." }], {
    ...silence(0.05),
    channel: "simulator",
  });
  const parts = listen(call);
  await Array.fromAsync(call.conversation.say("When do you open?", { by: "text" }));
  await wait(120);
  expect(parts).toEqual([]);
  await Array.fromAsync(call.conversation.say("And close?", { by: "voice" }));
  await until(() => wordsOf(parts) !== "", "the agent asked");
});

const started = {
  type: "call-started",
  agent: "receptionist",
  channel: "phone",
  from: null,
  variables: {},
  environment: "production",
} as const;

test("a call whose time is up ends with a true sentence, once", async () => {
  const call = await openCall([], { profile: { limits: { callMinutes: 0.001 } } });
  const parts = listen(call);
  await until(() => parts.some(({ type }) => type === "turn-finished"), "the agent ended it");
  await wait(60);
  expect(wordsOf(parts)).toContain("has reached its time limit");
  expect(parts.map(({ type }) => type)).toEqual(["text", "call-ending", "turn-finished"]);
  expect(parts[1]).toMatchObject({ reason: "time-limit" });
});

test("words that come after the end of time are answered with it, and not by the model", async () => {
  const history = asHistory([started]);
  const call = await openCall([], { history, profile: { limits: { callMinutes: 1 } } });
  const parts = await Array.fromAsync(call.conversation.say("One more thing?"));
  expect(wordsOf(parts)).toContain("has reached its time limit");
  expect(parts.at(-2)).toMatchObject({ type: "call-ending", reason: "time-limit" });
});

test("where nobody holds a line, the call whose time is up is over", async () => {
  const history = asHistory([started]);
  const setup = { history, channel: "simulator" as const, profile: { limits: { callMinutes: 1 } } };
  const call = await openCall([], setup);
  await Array.fromAsync(call.conversation.say("One more thing?"));
  expect(storyOf(call.record).at(-1)).toBe("ended: time-limit");
});

test("a caller who only listens to the last words is not asked whether they are there", async () => {
  const endCall = { functionName: "end_call", arguments: { reason: "Done." } };
  const call = await openCall([{ words: "Goodbye!", toolCalls: [endCall] }], {
    profile: { canEndCall: true, speech: { ignoreBackchannels: true }, limits: { silenceSeconds: 0.05 } },
  });
  const parts = listen(call);
  await Array.fromAsync(call.conversation.say("That was all."));
  await Array.fromAsync(call.conversation.say("Mm-hm.", { by: "voice", whileSpeaking: true }));
  await wait(150);
  expect(parts).toEqual([]);
  expect(storyOf(call.record).at(-1)).toBe("1 caller (listening): Mm-hm.");
});
