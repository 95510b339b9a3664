import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { anAreaTool } from "../../testing/an-area-tool.ts";
import { ChatPage } from "../testing/chat-page.ts";
import { type ScriptedApi, startScriptedApi } from "../testing/scripted-api.ts";

let scripted: ScriptedApi;
beforeAll(async () => {
  scripted = await startScriptedApi();
  const { api, endpoint } = scripted;
  const url = `${endpoint.url}/book`;
  const confirmation = { mode: "always" } as const;
  const draft = { name: "Book plumber", url, confirmation, agentTargets: ["assistant" as const] };
  await api.client.tools.create.mutate(anAreaTool(endpoint, draft));
});
afterEach(() => expect(scripted.leftOver()).toBe(0));
afterAll(() => scripted.close());

const greeting = "Hello there.";
const patience = { timeout: 5_000, interval: 20 };

async function openPage() {
  const { client, url } = scripted.api;
  const { callId } = await client.calls.start.mutate({ agent: "assistant", channel: "chat" });
  const { token } = await client.apiKeys.issueToken.mutate({ callId });
  return new ChatPage({ url, callId, token, greeting });
}

const shows = (page: ChatPage, ...utterances: string[]) =>
  vi.waitFor(() => expect(page.utterances()).toEqual([greeting, ...utterances]), patience);

test("an answer whose connection breaks in the middle of its words is shown in its place, and once", async () => {
  const held = Promise.withResolvers<void>();
  scripted.script({ words: ["It takes ", "a while, "], until: held.promise });
  const page = await openPage();
  page.say("How long?");
  await shows(page, "It takes a while, ");
  await page.drop();
  await page.reconnect();
  scripted.script({ words: "Gladly." });
  held.resolve();
  page.say("Thanks.");
  await shows(page, "It takes a while, ", "Gladly.");
  expect(page.complaints()).toEqual([]);
});

test("an answer that is over when the page comes back is shown whole, and once", async () => {
  const held = Promise.withResolvers<void>();
  scripted.script({ words: ["It takes ", "a while."], until: held.promise });
  const page = await openPage();
  page.say("How long?");
  await shows(page, "It takes a while.");
  await page.drop();
  held.resolve();
  await vi.waitFor(async () => {
    const { turns } = await scripted.transcriptOf(page.callId);
    expect(turns.at(-1)).toMatchObject({ role: "agent", text: "It takes a while." });
  }, patience);
  await page.reconnect();
  await shows(page, "It takes a while.");
  expect(page.complaints()).toEqual([]);
});

test("what comes of a button whose connection breaks is shown behind its card, and nothing is lost or shown twice", async () => {
  const held = Promise.withResolvers<void>();
  const book = { functionName: "book_plumber", arguments: { zip_code: "94110" }, toolCallId: "call_book" };
  scripted.script(
    { toolCalls: [book] },
    { words: "Shall I?" },
    { words: "It is booked.", until: held.promise },
  );
  const page = await openPage();
  page.say("Book a plumber for 94110.");
  await shows(page, "Shall I?");
  await vi.waitFor(() => expect(page.cards()).toMatchObject([{ state: "approval-requested" }]), patience);
  page.decide(true);
  await shows(page, "Shall I?", "It is booked.");
  await page.drop();
  await page.reconnect();
  held.resolve();
  scripted.script({ words: "Gladly." });
  page.say("Thanks.");
  await shows(page, "Shall I?", "It is booked.", "Gladly.");
  expect(page.cards()).toMatchObject([{ state: "output-available", input: { zip_code: "94110" } }]);
  expect(page.complaints()).toEqual([]);
});

test("who writes into a chat that was ended elsewhere is told so, and nobody is asked", async () => {
  const page = await openPage();
  scripted.script({ words: "Yes." });
  page.say("Are you there?");
  await shows(page, "Yes.");
  await scripted.api.client.calls.end.mutate({ callId: page.callId });
  page.say("And now?");
  await vi.waitFor(() => expect(page.complaints()).toEqual([expect.stringContaining("has ended")]), patience);
});
