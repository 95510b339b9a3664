import {
  DefaultChatTransport,
  type DynamicToolUIPart,
  readUIMessageStream,
  type UIMessage,
  type UIMessageChunk,
} from "ai";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { olive, openBrowser } from "../../auth/testing/open-browser.ts";
import { anAreaTool } from "../../testing/an-area-tool.ts";
import { bearer } from "../../testing/start-api.ts";
import { areaCall, startScriptedApi, type ScriptedApi } from "../testing/scripted-api.ts";

let scripted: ScriptedApi;
beforeAll(async () => {
  scripted = await startScriptedApi();
  const confirmed = anAreaTool(scripted.endpoint, {
    name: "Book plumber",
    url: `${scripted.endpoint.url}/book`,
    confirmation: { mode: "always" },
    agentTargets: ["assistant"],
  });
  await scripted.api.client.tools.create.mutate(confirmed);
});
afterEach(() => expect(scripted.leftOver()).toBe(0));
afterAll(() => scripted.close());

const bookCall = { functionName: "book_plumber", arguments: { zip_code: "94110" }, toolCallId: "call_book" };

/** What `useChat` does: sends what is shown, and shows what comes back. */
function openChat(chatId: string) {
  const transport = new DefaultChatTransport({
    api: `${scripted.api.url}/api/chat`,
    headers: bearer(scripted.api.apiKey),
  });
  const messages: UIMessage[] = [];
  const show = async (stream: ReadableStream<UIMessageChunk>, message?: UIMessage) => {
    const states = readUIMessageStream({ stream, ...(message === undefined ? {} : { message }) });
    const shown = (await Array.fromAsync(states)).at(-1);
    if (shown === undefined) throw new Error("Nothing was answered.");
    if (message !== undefined) messages.pop();
    messages.push(shown);
    return shown;
  };
  const send = (signal?: AbortSignal) =>
    transport.sendMessages({
      chatId,
      messages,
      trigger: "submit-message",
      messageId: undefined,
      abortSignal: signal,
    });
  const say = (text: string) =>
    void messages.push({ id: crypto.randomUUID(), role: "user", parts: [{ type: "text", text }] });
  return {
    messages,
    transport,
    show,
    send,
    say,
    async ask(text: string) {
      say(text);
      return await show(await send());
    },
    /** The buttons on the cards, in their order: the tool calls are decided, and the chat sent again. */
    async decide(...approvals: boolean[]) {
      const last = messages.at(-1);
      const cards = last?.parts.filter((part) => part.type === "dynamic-tool") ?? [];
      if (last === undefined || cards.length < approvals.length) throw new Error("Nothing to decide.");
      for (const [index, approved] of approvals.entries()) {
        const card = cards[index];
        if (card?.state !== "approval-requested") throw new Error("Nothing to decide.");
        Object.assign(card, { state: "approval-responded", approval: { ...card.approval, approved } });
      }
      return await show(await send(), last);
    },
  };
}

function textOf({ parts }: UIMessage): string {
  return parts.map((part) => (part.type === "text" ? part.text : "")).join("|");
}

function cardsOf({ parts }: UIMessage): DynamicToolUIPart[] {
  return parts.filter((part) => part.type === "dynamic-tool");
}

test("useChat shows words and tool calls in their order, and the next message is of the same call", async () => {
  const { script, endpoint } = scripted;
  endpoint.respondWith({ json: { covered: true } });
  script(
    { words: ["Let me ", "look."], toolCalls: [areaCall] },
    { words: "Yes, it is." },
    { words: "Gladly." },
  );
  const chat = openChat("chat-1");
  const answer = await chat.ask("Is 94110 covered?");
  expect(
    textOf(answer)
      .split("|")
      .filter(Boolean)
      .map((text) => text.trim()),
  ).toEqual(["Let me look.", "Yes, it is."]);
  expect(cardsOf(answer)).toMatchObject([
    {
      toolName: "check_availability_in_area",
      title: "Check availability in area",
      state: "output-available",
      input: { zip_code: "94110" },
      output: { covered: true },
    },
  ]);
  expect(answer.parts).toContainEqual({
    type: "data-call",
    id: "chat:chat-1",
    data: { callId: "chat:chat-1" },
  });
  expect(textOf(await chat.ask("Thanks!"))).toContain("Gladly.");
  const { turns } = await scripted.transcriptOf("chat:chat-1");
  expect(turns.map(({ role }) => role)).toEqual(["caller", "agent", "agent", "caller", "agent"]);
});

test.each([
  { approved: true, requests: 1, state: "output-available" },
  { approved: false, requests: 0, state: "output-denied" },
])("a tool that needs a yes waits on its card, and after approved: $approved is $state", async (expected) => {
  const { script, endpoint } = scripted;
  const booked = () => endpoint.requests.filter(({ path }) => path === "/book").length;
  const before = booked();
  script({ toolCalls: [bookCall] }, { words: "Shall I?" }, { words: "As you wish." });
  const chat = openChat(`chat-approved-${expected.approved}`);
  const asked = await chat.ask("Book a plumber for 94110.");
  expect(cardsOf(asked)).toMatchObject([
    { state: "approval-requested", approval: { requestReason: expect.any(String) } },
  ]);
  expect(booked() - before).toBe(0);
  const decided = await chat.decide(expected.approved);
  expect(cardsOf(decided)).toMatchObject([{ state: expected.state }]);
  expect(textOf(decided)).toContain("As you wish.");
  expect(booked() - before).toBe(expected.requests);
});

test("a decision that is sent again is answered again, and nothing runs twice", async () => {
  const { script, endpoint } = scripted;
  const booked = () => endpoint.requests.filter(({ path }) => path === "/book").length;
  script(
    { toolCalls: [{ ...bookCall, arguments: { zip_code: "94111" } }] },
    { words: "Shall I?" },
    { words: "Booked." },
  );
  const chat = openChat("chat-twice");
  await chat.ask("Book a plumber for 94111.");
  const last = structuredClone(chat.messages.at(-1));
  await chat.decide(true);
  const before = booked();
  const card = last?.parts.find((part) => part.type === "dynamic-tool");
  if (card === undefined || last === undefined) throw new Error("There is no card.");
  Object.assign(card, { state: "approval-responded", approval: { id: card.toolCallId, approved: true } });
  chat.messages.splice(-1, 1, last);
  expect(textOf(await chat.show(await chat.send(), last))).toContain("Booked.");
  expect(booked()).toBe(before);
});

const twoBookings = (...zipCodes: string[]) => ({
  toolCalls: zipCodes.map((zip_code) => ({
    ...bookCall,
    arguments: { zip_code },
    toolCallId: `call_${zip_code}`,
  })),
});

test.each([
  { approvals: [true, true], zipCodes: ["94121", "94122"], states: ["output-available", "output-available"] },
  { approvals: [false, true], zipCodes: ["94123", "94124"], states: ["output-denied", "output-available"] },
])("two cards that were answered $approvals at once are both acted on", async (expected) => {
  const { approvals, zipCodes, states } = expected;
  const { script, endpoint } = scripted;
  script(twoBookings(...zipCodes), { words: "Both?" }, { words: "That was one." }, { words: "And two." });
  const chat = openChat(`chat-both-${approvals.join("-")}`);
  await chat.ask("Book two plumbers.");
  const decided = await chat.decide(...approvals);
  expect(cardsOf(decided).map(({ state }) => state)).toEqual(states);
  expect(cardsOf(decided).map(({ input }) => input)).toEqual(zipCodes.map((zip_code) => ({ zip_code })));
  expect(textOf(decided)).toMatch(/That was one\..*And two\./);
  const booked = endpoint.requests.filter(({ body }) => zipCodes.some((zipCode) => body.includes(zipCode)));
  expect(booked).toHaveLength(approvals.filter(Boolean).length);
});

test("of two decisions that are brought, the one that is on record runs nothing again", async () => {
  const { script, endpoint } = scripted;
  script(twoBookings("94125", "94126"), { words: "Both?" }, { words: "One is." }, { words: "Now both." });
  const chat = openChat("chat-one-then-both");
  await chat.ask("Book two plumbers.");
  const asked = structuredClone(chat.messages.at(-1));
  await chat.decide(true);
  if (asked === undefined) throw new Error("Nothing was asked.");
  // A page that has not seen what came of the first sends both.
  chat.messages.splice(-1, 1, asked);
  expect(textOf(await chat.decide(true, true))).toContain("Now both.");
  for (const zipCode of ["94125", "94126"])
    expect(endpoint.requests.filter(({ body }) => body.includes(zipCode))).toHaveLength(1);
});

test("an answer runs on when its page goes away, and is read from its beginning when the page comes back", async () => {
  const held = Promise.withResolvers<void>();
  scripted.script({ words: ["It takes ", "a while."], until: held.promise });
  const chat = openChat("chat-resumed");
  chat.say("How long?");
  const left = new AbortController();
  const reader = (await chat.send(left.signal)).getReader();
  await reader.read();
  left.abort();
  await vi.waitFor(() => expect(JSON.stringify(scripted.model.requests)).toContain("How long?"));
  const resumed = await chat.transport.reconnectToStream({ chatId: "chat-resumed" });
  if (resumed === null) throw new Error("The answer is gone.");
  held.resolve();
  expect(textOf(await chat.show(resumed))).toContain("It takes a while.");
  expect(await chat.transport.reconnectToStream({ chatId: "chat-resumed" })).toBeNull();
});

test("an answer that is stopped ends there, on record as interrupted", async () => {
  const never = new Promise(() => undefined);
  scripted.script({ words: "On and on ", until: never });
  const chat = openChat("chat-stopped");
  chat.say("Tell me a story.");
  const [read, rest] = (await chat.send()).tee();
  const shown = chat.show(rest);
  const reader = read.getReader();
  while ((await reader.read()).value?.type !== "text-delta");
  const url = `${scripted.api.url}/api/chat/chat-stopped/stream`;
  await vi.waitFor(async () => {
    const stopped = await fetch(url, { method: "DELETE", headers: bearer(scripted.api.apiKey) });
    expect(await stopped.json()).toMatchObject({ interrupted: true });
  });
  await shown;
  const { turns } = await scripted.transcriptOf("chat:chat-stopped");
  expect(turns.filter(({ role }) => role === "agent")).toMatchObject([{ interrupted: true }]);
});

test("a person is known by their session, pages of other sites and people without one are refused", async () => {
  const { url } = scripted.api;
  const body = JSON.stringify({
    id: "chat-owner",
    messages: [{ id: "1", role: "user", parts: [{ type: "text", text: "Hi" }] }],
  });
  const post = (headers: Record<string, string>) =>
    fetch(`${url}/api/chat`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...headers },
    });
  const owner = openBrowser({ url });
  expect(await owner.post("/sign-up/email", olive)).toMatchObject({ status: 200 });
  const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  expect((await post({})).status).toBe(401);
  expect((await post({ cookie, origin: "https://evil.example" })).status).toBe(403);
  scripted.script({ words: "Hello, Olive." });
  const answered = await post({ cookie, origin: url });
  expect(answered.headers.get("x-vercel-ai-ui-message-stream")).toBe("v1");
  expect(await answered.text()).toContain("Hello, Olive.");
  const { call } = await scripted.api.client.calls.get.query({ callId: "chat:chat-owner" });
  expect(call).toMatchObject({ agent: "assistant", channel: "chat", from: olive.email });
});

test.each([
  { what: "no id", body: { messages: [{ id: "1", role: "user", parts: [] }] }, path: "id" },
  { what: "nothing said", body: { id: "x", messages: [] }, path: "messages" },
  {
    what: "too much said",
    body: {
      id: "x",
      messages: [{ id: "1", role: "user", parts: [{ type: "text", text: "a".repeat(30_000) }] }],
    },
    path: "messages.0.parts.0.text",
  },
])("a chat with $what is refused, and the field is named", async ({ body, path }) => {
  const response = await fetch(`${scripted.api.url}/api/chat`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: bearer(scripted.api.apiKey),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { data: { errorCode: "invalid-input", issues: [{ path }] } },
  });
});

test("a token that was issued for one call opens no other chat", async () => {
  const { client, url } = scripted.api;
  const { callId } = await client.calls.start.mutate({ agent: "assistant", channel: "chat" });
  const { token } = await client.apiKeys.issueToken.mutate({ callId });
  const post = (id: string) =>
    fetch(`${url}/api/chat`, {
      method: "POST",
      headers: bearer(token),
      body: JSON.stringify({
        id,
        messages: [{ id: "1", role: "user", parts: [{ type: "text", text: "Hi" }] }],
      }),
    });
  expect((await post("another")).status).toBe(404);
  scripted.script({ words: "Hi there." });
  expect(await (await post(callId)).text()).toContain("Hi there.");
});
