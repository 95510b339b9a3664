import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { checkArea, holdAnswers, storyOf, until, wordsOf } from "./testing/test-call.ts";

const openCall = useScriptedCalls();
const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };

test("words said in one breath get one answer, from a model that was shown all of them", async () => {
  const { conversation, model, record } = await openCall([{ words: "Yes, to both." }]);
  const turns = await Promise.all(
    ["And 94114 for a leaking tap?", "Or 94110.", "What about 94103?"].map((text) =>
      Array.fromAsync(conversation.say(text)),
    ),
  );
  expect(turns.map(wordsOf)).toEqual(["", "", "Yes, to both."]);
  expect(turns.map((parts) => parts.at(-1))).toEqual([
    { type: "turn-finished", interrupted: true },
    { type: "turn-finished", interrupted: true },
    { type: "turn-finished", interrupted: false },
  ]);
  expect(model.requests[0]?.prompt.slice(1)).toMatchObject([
    { role: "user", content: [{ text: "And 94114 for a leaking tap?" }] },
    { role: "user", content: [{ text: "Or 94110." }] },
    { role: "user", content: [{ text: "What about 94103?" }] },
  ]);
  expect(storyOf(record)).toEqual([
    "1 caller: And 94114 for a leaking tap?",
    "2 caller: Or 94110.",
    "3 caller: What about 94103?",
    "3 agent: Yes, to both.",
  ]);
});

test.each([0, 1, 3, 5])(
  "words that follow within %d milliseconds are answered once, whatever the agent was about to do",
  async (milliseconds) => {
    const never = new Promise(() => undefined);
    const script = [{ words: "Both." }, { words: "Both." }];
    const call = await openCall(
      milliseconds === 0 ? script.slice(1) : [{ until: never }, ...script.slice(1)],
    );
    const first = Array.fromAsync(call.conversation.say("And 94114?"));
    if (milliseconds > 0) await until(() => call.model.requests.length === 1, "the model was asked");
    if (milliseconds > 0) await wait(milliseconds);
    expect(wordsOf(await Array.fromAsync(call.conversation.say("What about 94103?")))).toBe("Both.");
    expect(wordsOf(await first)).toBe("");
    const prompt = JSON.stringify(call.model.requests.at(-1)?.prompt);
    expect(prompt).toContain("And 94114?");
    expect(prompt).toContain("What about 94103?");
  },
);

test("held words are answered even when more words follow, and those behind them are answered once", async () => {
  const call = await openCall(
    [
      { toolCalls: [areaCall] },
      { words: "Yes", until: new Promise(() => undefined) },
      { words: "At eight." },
      { words: "You are welcome." },
    ],
    { tools: (url) => [checkArea(url, { interruptions: "disable-during-tool" })] },
  );
  const { conversation, endpoint, model, record } = call;
  const answer = holdAnswers(call);
  const first = Array.fromAsync(conversation.say("94110?"));
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");
  const held = Array.fromAsync(conversation.say("When do you open?"));
  answer();
  await until(() => model.requests.length === 2, "the agent went on");
  const superseded = Array.fromAsync(conversation.say("Well."));
  const last = Array.fromAsync(conversation.say("Thank you."));
  await Promise.all([first, held, superseded, last]);
  expect(wordsOf(await held)).toBe("At eight.");
  expect(wordsOf(await superseded)).toBe("");
  expect(wordsOf(await last)).toBe("You are welcome.");
  expect(storyOf(record).filter((line) => line.includes("agent"))).toContain("4 agent: You are welcome.");
});

test("an interruption that comes together with words does not silence their answer", async () => {
  const call = await openCall([
    { words: "We come out", until: new Promise(() => undefined) },
    { words: "At eight." },
  ]);
  const first = Array.fromAsync(call.conversation.say("When?"));
  await until(() => call.model.requests.length === 1, "the agent began");
  const second = Array.fromAsync(call.conversation.say("What time?"));
  expect(await call.conversation.interrupt()).toMatchObject({ interrupted: false });
  expect(wordsOf(await second)).toBe("At eight.");
  await first;
});
