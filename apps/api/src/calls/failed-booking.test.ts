import { type Endpoint, type EndpointBehaviour, startEndpoint } from "@callhook/core/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
  api = await startApi();
});
afterAll(async () => {
  await api.close();
  await endpoint.close();
});
beforeEach(async () => {
  const { items } = await api.client.tools.list.query();
  for (const { id } of items) await api.client.tools.remove.mutate({ toolId: id, force: true });
});

/** What the caller hears when the booking they agreed to ends like this, and what is on record of it. */
async function book(behaviour: EndpointBehaviour) {
  endpoint.respondWith(behaviour);
  await api.client.tools.create.mutate({
    name: "Book visit",
    description: "Books a plumber's visit. Use it when the caller wants a plumber to come.",
    method: "POST",
    url: `${endpoint.url}/visits`,
    parameters: [
      {
        key: "zip_code",
        location: "body",
        type: "string",
        description: "The five-digit ZIP code of the place where the work is to be done.",
        required: true,
      },
    ],
    agentTargets: ["receptionist"],
    responseTimeoutSeconds: 1,
    confirmation: { mode: "always", question: "Shall I book a visit in {zip_code}?" },
  });
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist", channel: "simulator" });
  await say(callId, "Please book a plumber's visit in 94110.");
  const heard = await say(callId, "Yes, please do.");
  const { transcript } = await api.client.calls.get.query({ callId });
  return { heard, outcome: transcript.toolCalls.at(-1)?.outcome };
}

async function say(callId: string, text: string): Promise<string> {
  const parts = await Array.fromAsync(await api.client.calls.say.mutate({ callId, text }));
  return parts.map((part) => (part.type === "text" ? part.text : "")).join("");
}

const theirWords = "ERR_SLOT_TAKEN for tenant 7";

type Ending = { ending: string; behaviour: EndpointBehaviour; said: RegExp; advice: string };

test.each<Ending>([
  {
    ending: "404",
    behaviour: { status: 404, json: { error: theirWords } },
    said: /found nothing for that/,
    advice: "ask",
  },
  {
    ending: "409",
    behaviour: { status: 409, json: { error: theirWords } },
    said: /does not fit what the system has on record/,
    advice: "ask",
  },
  {
    ending: "500",
    behaviour: { status: 500, json: { error: theirWords } },
    said: /cannot tell whether it went through/,
    advice: "check",
  },
  {
    ending: "silence",
    behaviour: () => undefined,
    said: /cannot tell whether it went through/,
    advice: "check",
  },
])("a booking that ends with $ending is told truly, with a way on", async ({ behaviour, said, advice }) => {
  const { heard, outcome } = await book(behaviour);
  expect(heard).toMatch(/^I'm sorry, I couldn't book/);
  expect(heard).toMatch(said);
  expect(heard).toMatch(/\?$/);
  expect(heard).not.toContain("ERR_SLOT");
  if (advice === "check") expect(heard).not.toMatch(/nothing was done|try again/i);
  expect(outcome).toMatchObject({ status: "failed", advice, agentValue: null });
  expect(outcome).toHaveProperty("agentMessage", expect.stringMatching(said));
});

test("what the endpoint said of a failed booking stays on record in full", async () => {
  const { outcome } = await book({ status: 409, json: { error: theirWords } });
  expect(outcome).toMatchObject({ value: { error: theirWords }, response: { status: 409 } });
});
