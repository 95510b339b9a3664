import { expect, test } from "vitest";
import type { ConversationPart } from "./conversation-part.ts";
import type { PlatformOffer } from "./platform-offer.ts";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { storyOf, wordsOf } from "./testing/test-call.ts";

const openCall = useScriptedCalls();
const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };
const transfer = {
  name: "transfer_to_number",
  description: "Hands the caller over.",
  inputSchema: { type: "object", properties: { number: { type: "string" } } },
};
const platform: PlatformOffer = { instructions: "Call yourself Vera.", tools: [transfer] };
const transferCall = {
  functionName: "transfer_to_number",
  arguments: { number: "+1" },
  toolCallId: "call_t",
};

function handedOver(parts: ConversationPart[]) {
  return parts.filter((part) => part.type === "tool-handed-over");
}

test("a platform's tool ends the turn, and its result goes on with it in the next one", async () => {
  const { conversation, model, record } = await openCall([
    { words: "One moment.", toolCalls: [transferCall] },
    { words: "You are being put through." },
  ]);
  const asked = await Array.fromAsync(conversation.say("A human, please.", { platform }));
  expect(handedOver(asked)).toEqual([
    {
      type: "tool-handed-over",
      toolCallId: "call_t",
      toolName: "transfer_to_number",
      arguments: { number: "+1" },
    },
  ]);
  expect(asked.at(-1)).toEqual({ type: "turn-finished", interrupted: false });
  const results = [{ toolCallId: "call_t", value: { ok: true } }];
  const answered = await Array.fromAsync(conversation.goOn({ platform, results }));
  expect(wordsOf(answered)).toBe("You are being put through.");
  expect(storyOf(record)).toEqual([
    "1 caller: A human, please.",
    "1 agent: One moment.",
    "1 called: transfer_to_number",
    "2 finished: succeeded",
    "2 agent: You are being put through.",
  ]);
  expect(record.find(({ type }) => type === "tool-called")).toMatchObject({
    toolId: null,
    runBy: "platform",
  });
  const shown = model.requests[1]?.prompt.at(-1);
  expect(shown).toMatchObject({ role: "tool", content: [{ toolCallId: "call_t" }] });
  expect(JSON.stringify(shown)).toContain(String.raw`\"ok\":true`);
});

test("our tools run in the same breath as the platform's are handed over", async () => {
  const { conversation, endpoint, record } = await openCall([{ toolCalls: [transferCall, areaCall] }]);
  const parts = await Array.fromAsync(conversation.say("Check it and put me through.", { platform }));
  expect(endpoint.requests).toHaveLength(1);
  expect(handedOver(parts)).toHaveLength(1);
  expect(storyOf(record).filter((line) => line.includes("ed: "))).toEqual([
    "1 called: check_availability_in_area",
    "1 finished: succeeded",
    "1 called: transfer_to_number",
  ]);
});

test("a result that the platform sends for one of our tools, or twice, changes nothing", async () => {
  const { conversation, record } = await openCall([
    { toolCalls: [{ ...areaCall, toolCallId: "call_a" }] },
    { words: "Yes, we do." },
    { words: "As I said." },
  ]);
  await Array.fromAsync(conversation.say("Do you come out to 94110?", { platform }));
  const results = [{ toolCallId: "call_a", value: { available: "FAKED" } }];
  await Array.fromAsync(conversation.goOn({ platform, results }));
  expect(JSON.stringify(record)).not.toContain("FAKED");
  expect(record.filter(({ type }) => type === "tool-finished")).toHaveLength(1);
});

test("a tool that the platform never answered for is given up when the caller speaks, and when the call ends", async () => {
  const { conversation, record } = await openCall([
    { toolCalls: [transferCall] },
    { toolCalls: [{ ...transferCall, toolCallId: "call_u" }] },
  ]);
  await Array.fromAsync(conversation.say("A human, please.", { platform }));
  await Array.fromAsync(conversation.say("Hello?", { platform }));
  await conversation.end("caller-hung-up");
  expect(storyOf(record)).toEqual([
    "1 caller: A human, please.",
    "1 called: transfer_to_number",
    "2 finished: cancelled",
    "2 caller: Hello?",
    "2 called: transfer_to_number",
    "2 finished: cancelled",
    "ended: caller-hung-up",
  ]);
});

test("a platform's tool of the same name as ours gets another one, and is called by its own", async () => {
  const twin = { ...transfer, name: "Check_availability_in_area" };
  const renamed = { functionName: "Check_availability_in_area_2", arguments: {} };
  const { conversation, endpoint, model } = await openCall([{ toolCalls: [renamed] }]);
  const parts = await Array.fromAsync(
    conversation.say("Hello.", { platform: { instructions: "", tools: [twin, twin] } }),
  );
  expect(model.requests[0]?.tools?.map(({ name }) => name)).toEqual([
    "check_availability_in_area",
    "Check_availability_in_area_2",
    "Check_availability_in_area_3",
  ]);
  expect(handedOver(parts)).toMatchObject([{ toolName: "Check_availability_in_area" }]);
  expect(endpoint.requests).toEqual([]);
});

test("the platform's instructions stand behind the agent's and before the house's rules", async () => {
  const { conversation, model } = await openCall([{ words: "Vera here." }]);
  await Array.fromAsync(conversation.say("Who is this?", { platform }));
  const [system] = model.requests[0]?.prompt ?? [];
  expect(system?.content).toMatch(/The platform that carries this call[^]*Vera[^]*Rules that always hold/u);
});

test("what was heard of words that were cut off may become known later", async () => {
  const { conversation, model, record } = await openCall([
    { words: "We open at nine and close at five." },
    { words: "At five." },
  ]);
  await Array.fromAsync(conversation.say("When do you open?"));
  await conversation.interrupt();
  await conversation.interrupt({ heardText: "We open at nine" });
  await conversation.interrupt({ heardText: "We open at nine and" });
  await Array.fromAsync(conversation.say("And close?"));
  expect(storyOf(record).filter((line) => line.includes("interrupted"))).toEqual([
    "1 interrupted after: ?",
    "1 interrupted after: We open at nine",
  ]);
  expect(model.requests[1]?.prompt.at(-2)).toMatchObject({ content: [{ text: "We open at nine—" }] });
});

test("a turn that was stopped goes on, without the caller's words a second time", async () => {
  const never = new Promise(() => undefined);
  const { conversation, record, model } = await openCall([
    { words: "Let me", until: never },
    { words: "We open at nine." },
  ]);
  const stopped = conversation.say("When do you open?")[Symbol.asyncIterator]();
  await stopped.next();
  await conversation.interrupt({ heardText: "" });
  expect(wordsOf(await Array.fromAsync(conversation.goOn()))).toBe("We open at nine.");
  expect(storyOf(record)).toEqual([
    "1 caller: When do you open?",
    "1 agent: Let me",
    "1 interrupted after: ",
    "2 agent: We open at nine.",
  ]);
  expect(model.requests[1]?.prompt.map(({ role }) => role)).toEqual(["system", "user"]);
});
