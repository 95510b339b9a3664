import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { ChatPage } from "../testing/chat-page.ts";
import { type ScriptedApi, startScriptedApi } from "../testing/scripted-api.ts";

let scripted: ScriptedApi;
beforeAll(async () => {
  scripted = await startScriptedApi();
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

test("who writes into a chat that was ended elsewhere is told so, and nobody is asked", async () => {
  const page = await openPage();
  scripted.script({ words: "Yes." });
  page.say("Are you there?");
  await shows(page, "Yes.");
  await scripted.api.client.calls.end.mutate({ callId: page.callId });
  page.say("And now?");
  await vi.waitFor(() => expect(page.complaints()).toEqual([expect.stringContaining("has ended")]), patience);
});
