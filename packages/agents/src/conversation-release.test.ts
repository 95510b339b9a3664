import type { TranscriptStep } from "@callhook/core";
import { expect, test } from "vitest";
import { aSuccess } from "./testing/an-outcome.ts";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { asHistory, checkArea, createTicket, holdAnswers, storyOf, until } from "./testing/test-call.ts";

const openCall = useScriptedCalls();

test("a call that goes on elsewhere follows a write to its end here, and says nothing of it", async () => {
  const call = await openCall(
    [{ toolCalls: [{ functionName: "create_ticket", arguments: { summary: "Drain" } }] }],
    { tools: (url) => [createTicket(url)] },
  );
  const { conversation, endpoint, record } = call;
  const answer = holdAnswers(call);
  const turn = Array.fromAsync(conversation.say("Write a ticket."));
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");
  const released = conversation.release();
  answer();
  await released;
  expect((await turn).at(-1)).toEqual({ type: "turn-finished", interrupted: true });
  expect(storyOf(record)).toEqual([
    "1 caller: Write a ticket.",
    "1 called: create_ticket",
    "1 finished: succeeded",
  ]);
});

test("a call that goes on elsewhere stops what only reads here: it is asked for again", async () => {
  const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };
  const { conversation, endpoint, record } = await openCall([{ toolCalls: [areaCall] }], {
    tools: (url) => [checkArea(url, { interruptions: "disable-during-tool" })],
  });
  endpoint.respondWith(() => undefined);
  const turn = Array.fromAsync(conversation.say("94110?"));
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");
  await conversation.release();
  expect(storyOf(record).at(-1)).toBe("1 finished: cancelled");
  expect((await turn).at(-1)).toEqual({ type: "turn-finished", interrupted: true });
});

test("whoever speaks to a call that goes on elsewhere is told so, and nothing is recorded", async () => {
  const { conversation, record } = await openCall([]);
  await conversation.release();
  await expect(Array.fromAsync(conversation.say("Hello?"))).rejects.toMatchObject({ code: "unavailable" });
  expect(storyOf(record)).toEqual([]);
});

const areaRequest = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };

test("an outcome that was lost long ago holds up nobody, nor does what a service asks for here", async () => {
  const called = { toolId: null, toolName: "Check area", toolVersion: null, functionName: "check_area" };
  const lost: TranscriptStep[] = [
    { type: "caller-spoke", turn: 1, text: "94110?", heldDuringToolCallId: null },
    { type: "tool-called", turn: 1, toolCallId: "lost", ...called, arguments: {} },
  ];
  const call = await openCall([{ words: "We open at nine." }], { history: asHistory(lost) });
  const answer = holdAnswers(call);
  const direct = call.conversation.callTool(areaRequest);
  await until(() => call.endpoint.requests.length === 1, "the endpoint got the request");
  const startedAt = performance.now();
  await Array.fromAsync(call.conversation.goOn());
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  answer();
  await direct;
});

test("an outcome that another process is about to bring is waited for", async () => {
  const called = { toolId: null, toolName: "Check area", toolVersion: null, functionName: "check_area" };
  const running: TranscriptStep[] = [
    { type: "caller-spoke", turn: 1, text: "94110?", heldDuringToolCallId: null },
    { type: "tool-called", turn: 1, toolCallId: "elsewhere", ...called, arguments: {} },
  ];
  const now = new Date().toISOString();
  const history = asHistory(running).map((event) => ({ ...event, at: now }));
  const { conversation, model } = await openCall([{ words: "Yes, we do." }], { history });
  const turn = Array.fromAsync(conversation.goOn());
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(model.requests).toHaveLength(0);
  const outcome = aSuccess("yes", "elsewhere");
  const finished = {
    type: "tool-finished",
    turn: 1,
    toolCallId: "elsewhere",
    outcome,
    sequence: 3,
    at: now,
  } as const;
  await conversation.learn([finished]);
  await turn;
  expect(JSON.stringify(model.requests[0]?.prompt)).toContain("yes");
});
