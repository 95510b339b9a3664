import { expect, test } from "vitest";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { asHistory } from "./testing/test-call.ts";

const openCall = useScriptedCalls();
const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };

const [first, second, third] = asHistory([
  { type: "caller-spoke", turn: 1, text: "Hello?", heldDuringToolCallId: null },
  { type: "caller-spoke", turn: 2, text: "Still there?", heldDuringToolCallId: null },
  { type: "agent-spoke", turn: 2, text: "Yes." },
]);

test("what cannot be read is passed, and not asked for again and again", async () => {
  if (first === undefined || second === undefined || third === undefined) throw new Error("No history.");
  const { conversation } = await openCall([], {
    history: [first],
    unreadable: [{ sequence: 3, type: "agent-spoke", toolCallId: null }],
  });
  expect(conversation).toMatchObject({ knownUpTo: 3, unreadable: [{ sequence: 3 }] });
  expect(conversation.missing()).toEqual([2]);
  await conversation.learn([second], [{ sequence: 3, type: "agent-spoke", toolCallId: null }]);
  expect(conversation).toMatchObject({ knownUpTo: 3, unreadable: [{ sequence: 3 }] });
  expect(conversation.missing()).toEqual([]);
  await conversation.learn([], [{ sequence: 4, type: "tool-called", toolCallId: "t1" }]);
  expect(conversation.knownUpTo).toBe(4);
});

test("a tool call of which anything cannot be read is not run again under its id", async () => {
  const { conversation, endpoint, record } = await openCall([], {
    unreadable: [{ sequence: 1, type: "tool-called", toolCallId: "t1" }],
  });
  await expect(conversation.callTool({ ...areaCall, toolCallId: "t1" })).rejects.toMatchObject({
    code: "unavailable",
  });
  expect(endpoint.requests).toEqual([]);
  expect(record).toEqual([]);
  await conversation.callTool({ ...areaCall, toolCallId: "t2" });
  expect(endpoint.requests).toHaveLength(1);
});

test("an end that cannot be read is the end: nothing is said or run after it", async () => {
  const end = { sequence: 2, type: "call-ended", toolCallId: null };
  const known = await openCall([], { unreadable: [end] });
  const learned = await openCall([]);
  await learned.conversation.learn([], [end]);
  for (const { conversation, endpoint, record } of [known, learned]) {
    expect(conversation.hasEnded).toBe(true);
    await expect(conversation.callTool(areaCall)).rejects.toMatchObject({ code: "call-ended" });
    await conversation.end("caller-hung-up");
    expect(endpoint.requests).toEqual([]);
    expect(record).toEqual([]);
  }
});
