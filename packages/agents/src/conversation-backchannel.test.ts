import { expect, test } from "vitest";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { checkArea, holdAnswers, readAlong, storyOf, until, wordsOf } from "./testing/test-call.ts";

const openCall = useScriptedCalls({ profile: { speech: { ignoreBackchannels: true } } });
const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };

/** A call whose agent has said these words and would go on, until it is let go. */
async function speakingCall(words: string, setup: Parameters<typeof openCall>[1] = {}) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const call = await openCall([{ words, until: promise }], setup);
  const first = readAlong(call.conversation.say("When do you come?"));
  await until(() => wordsOf(first.parts) === words, "the agent spoke");
  return { ...call, first, goOn: resolve };
}

test.each(["Mm-hm.", "Okay.", "uh-huh", "Right, got it."])(
  "“%s” while the agent speaks stops nothing, starts nothing, and is on record",
  async (text) => {
    const { conversation, first, goOn, record } = await speakingCall("We come on Mondays");
    const parts = await Array.fromAsync(conversation.say(text, { by: "voice" }));
    expect(parts).toEqual([{ type: "turn-finished", interrupted: false }]);
    goOn();
    await first.done;
    expect(first.parts.at(-1)).toEqual({ type: "turn-finished", interrupted: false });
    expect(storyOf(record)).toEqual([
      "1 caller: When do you come?",
      `1 caller (listening): ${text}`,
      "1 agent: We come on Mondays",
    ]);
  },
);

test("the model is not shown it", async () => {
  const call = await openCall([{ toolCalls: [areaCall] }, { words: "Yes." }]);
  const answer = holdAnswers(call);
  const first = readAlong(call.conversation.say("94110?"));
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  await Array.fromAsync(call.conversation.say("okay"));
  answer();
  await first.done;
  expect(wordsOf(first.parts)).toBe("Yes.");
  expect(call.model.requests[1]?.prompt.map(({ role }) => role)).toEqual([
    "system",
    "user",
    "assistant",
    "tool",
  ]);
});

test("where a tool holds the caller's words back, it is not held for later either", async () => {
  const call = await openCall([{ toolCalls: [areaCall] }, { words: "Yes." }], {
    tools: (url) => [checkArea(url, { interruptions: "disable-during-tool" })],
  });
  const answer = holdAnswers(call);
  const first = readAlong(call.conversation.say("94110?"));
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  await Array.fromAsync(call.conversation.say("mm-hm"));
  answer();
  await first.done;
  expect(storyOf(call.record)).toContain("1 caller (listening): mm-hm");
});

test("an “okay” to a question that the agent has finished asking is an answer", async () => {
  const { conversation, model, first } = await openSpeakingTwice("Shall I book Monday?");
  expect(wordsOf(await Array.fromAsync(conversation.say("Okay.")))).toBe("It is booked.");
  await first.done;
  expect(model.requests).toHaveLength(2);
});

async function openSpeakingTwice(words: string) {
  const call = await openCall([{ words, until: new Promise(() => undefined) }, { words: "It is booked." }]);
  const first = readAlong(call.conversation.say("A plumber, please."));
  await until(() => wordsOf(first.parts) === words, "the agent spoke");
  return { ...call, first };
}

test("an “okay” when nobody speaks is a turn like any other", async () => {
  const { conversation, record } = await openCall([{ words: "We come on Mondays." }, { words: "Good." }]);
  await Array.fromAsync(conversation.say("When?"));
  expect(wordsOf(await Array.fromAsync(conversation.say("Okay.")))).toBe("Good.");
  expect(storyOf(record)).toContain("2 caller: Okay.");
});

test("a channel that hears its voice still speaking says so", async () => {
  const { conversation, record } = await openCall([{ words: "We come on Mondays." }]);
  await Array.fromAsync(conversation.say("When?"));
  await Array.fromAsync(conversation.say("Mm-hm.", { by: "voice", whileSpeaking: true }));
  expect(storyOf(record)).toContain("1 caller (listening): Mm-hm.");
});

test.each([
  ["no", "voice"],
  ["okay", "text"],
  ["1", "keypad"],
] as const)("“%s” by %s interrupts", async (text, by) => {
  const call = await openCall([
    { words: "We come on Mondays", until: new Promise(() => undefined) },
    { words: "Sure." },
  ]);
  const first = readAlong(call.conversation.say("When?"));
  await until(() => wordsOf(first.parts) !== "", "the agent spoke");
  expect(wordsOf(await Array.fromAsync(call.conversation.say(text, { by })))).toBe("Sure.");
  await first.done;
  expect(call.record).toContainEqual(expect.objectContaining({ type: "caller-spoke", text, by }));
});

test("an agent that does not ignore them is interrupted by them", async () => {
  const call = await openCall(
    [{ words: "We come on Mondays", until: new Promise(() => undefined) }, { words: "Yes?" }],
    { profile: {} },
  );
  const first = readAlong(call.conversation.say("When?"));
  await until(() => wordsOf(first.parts) !== "", "the agent spoke");
  expect(wordsOf(await Array.fromAsync(call.conversation.say("Mm-hm.")))).toBe("Yes?");
  await first.done;
});

test("the language of the call says whose signs count", async () => {
  const call = await openCall(
    [{ words: "Wir kommen am Montag", until: new Promise(() => undefined) }, { words: "Ja?" }],
    { profile: { speech: { ignoreBackchannels: true, language: "de" } } },
  );
  const first = readAlong(call.conversation.say("Wann?"));
  await until(() => wordsOf(first.parts) !== "", "the agent spoke");
  await Array.fromAsync(call.conversation.say("Ja, genau."));
  expect(storyOf(call.record)).toContain("1 caller (listening): Ja, genau.");
  expect(wordsOf(await Array.fromAsync(call.conversation.say("sure")))).toBe("Ja?");
  await first.done;
});
