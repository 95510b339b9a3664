import { expect, test } from "vitest";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { checkArea, holdAnswers, readAlong, storyOf, until, wordsOf } from "./testing/test-call.ts";

const openCall = useScriptedCalls({ profile: { canEndCall: true, transferTo: "+14155550111" } });
const endCall = { functionName: "end_call", arguments: { reason: "The caller is done." } };
const transferCall = { functionName: "transfer_call", arguments: { reason: "Wants a person." } };
const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };

test("the agent says goodbye, and the call ends after its words", async () => {
  const { conversation, record } = await openCall([{ words: "Goodbye!", toolCalls: [endCall] }]);
  const parts = await Array.fromAsync(conversation.say("Thanks, that is all."));
  expect(wordsOf(parts)).toBe("Goodbye!");
  expect(parts.slice(-2)).toEqual([
    { type: "call-ending", reason: "agent-ended", transferTo: null },
    { type: "turn-finished", interrupted: false },
  ]);
  expect(storyOf(record)).toEqual([
    "1 caller: Thanks, that is all.",
    "1 agent: Goodbye!",
    "1 called: end_call",
    "1 finished: succeeded",
    "ended: agent-ended",
  ]);
  expect(record).toContainEqual(
    expect.objectContaining({ type: "tool-called", toolId: null, toolName: "End call", toolVersion: null }),
  );
});

test("an agent that hangs up without a word has a goodbye said for it, before the tool call", async () => {
  const { conversation, record } = await openCall([{ toolCalls: [endCall] }]);
  expect(wordsOf(await Array.fromAsync(conversation.say("Bye.")))).toBe("Thank you for calling. Goodbye.");
  expect(storyOf(record)[1]).toBe("1 agent: Thank you for calling. Goodbye.");
});

test("a handover names whom the caller is handed over to", async () => {
  const { conversation, record } = await openCall([{ toolCalls: [transferCall] }]);
  const parts = await Array.fromAsync(conversation.say("Let me talk to a person."));
  expect(wordsOf(parts)).toBe("I'm connecting you now. One moment, please.");
  expect(parts).toContainEqual({ type: "call-ending", reason: "transferred", transferTo: "+14155550111" });
  expect(storyOf(record).at(-1)).toBe("ended: transferred to +14155550111");
});

test("on the phone the channel hangs up: until then the call is open", async () => {
  const { conversation, record } = await openCall([{ words: "Goodbye!", toolCalls: [endCall] }], {
    channel: "phone",
  });
  await Array.fromAsync(conversation.say("Bye."));
  expect(conversation.hasEnded).toBe(false);
  await conversation.end("agent-ended");
  expect(storyOf(record).at(-1)).toBe("ended: agent-ended");
});

test("beside another tool nobody hangs up: the caller first hears what came of that", async () => {
  const { conversation, endpoint, model, record } = await openCall([
    { words: "Let me check. Goodbye!", toolCalls: [areaCall, endCall] },
    { words: "We do come out to you." },
  ]);
  const parts = await Array.fromAsync(conversation.say("94110?"));
  expect(endpoint.requests).toHaveLength(1);
  expect(parts.map(({ type }) => type)).not.toContain("call-ending");
  expect(conversation.hasEnded).toBe(false);
  expect(storyOf(record)).toContain("1 finished: not-allowed");
  expect(JSON.stringify(model.requests[1]?.prompt.at(-1))).toContain("what came of those");
});

test("a caller who speaks over the goodbye keeps the call", async () => {
  const call = await openCall([
    { words: "Goodbye, and ", until: new Promise(() => undefined), toolCalls: [endCall] },
    { words: "Yes?" },
  ]);
  const first = readAlong(call.conversation.say("Bye."));
  await until(() => wordsOf(first.parts) !== "", "the agent spoke");
  await Array.fromAsync(call.conversation.say("Wait, one more thing."));
  await first.done;
  expect(call.conversation.hasEnded).toBe(false);
  expect(first.parts.map(({ type }) => type)).not.toContain("call-ending");
});

test("words that a tool held back are answered before anybody hangs up", async () => {
  const held = { interruptions: "disable-during-tool-and-turn" as const };
  const call = await openCall(
    [{ toolCalls: [areaCall] }, { words: "Yes. Goodbye!", toolCalls: [endCall] }, { words: "At eight." }],
    { tools: (url) => [checkArea(url, held)] },
  );
  const answer = holdAnswers(call);
  const first = readAlong(call.conversation.say("94110?"));
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  const second = Array.fromAsync(call.conversation.say("And when?"));
  answer();
  await first.done;
  expect(first.parts.map(({ type }) => type)).not.toContain("call-ending");
  expect(wordsOf(await second)).toBe("At eight.");
  expect(call.conversation.hasEnded).toBe(false);
});

test("an agent that may not hang up is not offered it, and is refused when it tries", async () => {
  const { conversation, model, record } = await openCall([{ toolCalls: [endCall] }, { words: "I'm here." }], {
    profile: {},
  });
  await Array.fromAsync(conversation.say("Bye."));
  expect(JSON.stringify(model.requests[0]?.tools)).not.toContain("end_call");
  expect(storyOf(record)).toContain("1 finished: not-allowed");
  expect(conversation.hasEnded).toBe(false);
});

test("a tool that was called end_call before the name was reserved goes on as it was", async () => {
  const { conversation, endpoint } = await openCall([{ toolCalls: [endCall] }, { words: "Noted." }], {
    tools: (url) => [checkArea(url, { functionName: "end_call", parameters: [] })],
  });
  await Array.fromAsync(conversation.say("Bye."));
  expect(endpoint.requests).toHaveLength(1);
  expect(conversation.hasEnded).toBe(false);
});
