import { expect, test } from "vitest";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { checkArea, createTicket, holdAnswers, storyOf, until } from "./testing/test-call.ts";

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
