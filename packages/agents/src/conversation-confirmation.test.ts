import { aParameter, aTool } from "@callhook/core/testing";
import { expect, onTestFinished, test } from "vitest";
import { createOfflineModel } from "./offline-model/index.ts";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { createTicket, openTestCall, storyOf, wordsOf } from "./testing/test-call.ts";

const openCall = useScriptedCalls({
  tools: (url) => [
    createTicket(url, {
      confirmation: { mode: "always", question: "Shall I write a ticket that says {summary}?" },
    }),
  ],
});
const ticketCall = (summary: string) => ({ functionName: "create_ticket", arguments: { summary } });

test("a tool that needs a yes runs once the caller has answered, and exactly once", async () => {
  const { conversation, endpoint, model, record } = await openCall([
    { toolCalls: [ticketCall("Drain")] },
    { words: "Shall I write a ticket that says Drain?" },
    { toolCalls: [ticketCall("Drain")] },
    { words: "It is written." },
  ]);
  await Array.fromAsync(conversation.say("Write a ticket: Drain."));
  expect(endpoint.requests).toEqual([]);
  expect(JSON.stringify(model.requests[1]?.prompt)).toContain("Shall I write a ticket that says Drain?");
  await Array.fromAsync(conversation.say("Yes, please."));
  expect(endpoint.requests).toHaveLength(1);
  expect(storyOf(record).filter((line) => line.includes("finished"))).toEqual([
    "1 finished: needs-confirmation",
    "2 finished: succeeded",
  ]);
});

test("a model that does not wait for the answer reaches nobody, however often it calls", async () => {
  const { conversation, endpoint } = await openCall([
    { toolCalls: [ticketCall("Drain"), ticketCall("Drain")] },
    { toolCalls: [ticketCall("Drain")] },
    { words: "Shall I?" },
  ]);
  await Array.fromAsync(conversation.say("Write a ticket: Drain."));
  expect(endpoint.requests).toEqual([]);
});

test("a yes to one thing is no yes to another", async () => {
  const { conversation, endpoint } = await openCall([
    { toolCalls: [ticketCall("Drain")] },
    { words: "Shall I?" },
    { toolCalls: [ticketCall("Flood")] },
    { words: "Shall I?" },
  ]);
  await Array.fromAsync(conversation.say("Write a ticket: Drain."));
  await Array.fromAsync(conversation.say("Yes."));
  expect(endpoint.requests).toEqual([]);
});

test("the model is told to read the question back, to wait, and to call again with the same values", async () => {
  const { conversation, model } = await openCall([{ words: "Hello." }]);
  await Array.fromAsync(conversation.say("Hi"));
  const system = JSON.stringify(model.requests[0]?.prompt[0]);
  expect(system).toMatch(/ask that question, wait for the caller's answer, .* exactly the same values/);
});

async function callWithOfflineModel() {
  const call = await openTestCall({
    model: createOfflineModel(),
    tools: (url) => [
      aTool({
        name: "Book visit",
        description: "Books a plumber's visit. Use it when the caller wants a plumber to come.",
        url: `${url}/visits`,
        parameters: [aParameter()],
        confirmation: { mode: "always", question: "Shall I book a visit in {zip_code}?" },
      }),
    ],
  });
  onTestFinished(() => call.close());
  call.endpoint.respondWith({ json: { booked: true, day: "Tuesday" } });
  const say = async (text: string) => wordsOf(await Array.fromAsync(call.conversation.say(text)));
  return { ...call, say };
}

test("the offline model asks the question, and a yes books with the values that were confirmed", async () => {
  const { say, endpoint } = await callWithOfflineModel();
  expect(await say("Please book a plumber's visit in 94110.")).toContain("Shall I book a visit in 94110?");
  expect(endpoint.requests).toEqual([]);
  expect(await say("Yes, please do.")).toContain("Tuesday");
  expect(endpoint.requests.map(({ body }) => body)).toEqual(['{"zip_code":"94110"}']);
});

test.each(["No, don't.", "Hmm, what else do you offer?", "No thanks, forget it."])(
  "after “%s” the offline model books nothing",
  async (words) => {
    const { say, endpoint } = await callWithOfflineModel();
    await say("Please book a plumber's visit in 94110.");
    await say(words);
    expect(endpoint.requests).toEqual([]);
  },
);

test("the offline model asks again when the caller corrects what it read back", async () => {
  const { say, endpoint } = await callWithOfflineModel();
  await say("Please book a plumber's visit in 94110.");
  expect(await say("No, make it 94107.")).toContain("Shall I book a visit in 94107?");
  expect(endpoint.requests).toEqual([]);
  await say("Yes.");
  expect(endpoint.requests.map(({ body }) => body)).toEqual(['{"zip_code":"94107"}']);
});
