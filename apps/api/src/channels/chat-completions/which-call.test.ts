import type OpenAI from "openai";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startApi } from "../../testing/start-api.ts";
import { startScriptedApi, type ScriptedApi } from "../testing/scripted-api.ts";
import { type Ask, askWith, type Message, openaiClient, user } from "./testing/openai-client.ts";

let scripted: ScriptedApi;
let openai: OpenAI;
let ask: Ask;
beforeAll(async () => {
  scripted = await startScriptedApi();
  openai = openaiClient({ scripted });
  ask = askWith(openai);
});
afterEach(() => expect(scripted.leftOver()).toBe(0));
afterAll(() => scripted.close());

test("the next request of a conversation that nobody names finds the call by what was said", async () => {
  scripted.script({ words: "We open at nine." }, { words: "At five." });
  const first = await ask(null, [user("When do you open?")]);
  const assistant: Message = { role: "assistant", content: first.text ?? "" };
  const second = await ask(null, [user("When do you open?"), assistant, user("And close?")]);
  expect(second.callId).toBe(first.callId);
  expect(second.data).toMatchObject({ object: "chat.completion", choices: [{ finish_reason: "stop" }] });
  const { turns } = await scripted.transcriptOf(first.callId);
  expect(turns.map(({ text }) => text)).toEqual([
    "When do you open?",
    "We open at nine.",
    "And close?",
    "At five.",
  ]);
});

test("who opens with the same words and goes on with others is another caller, with a call of their own", async () => {
  scripted.script({ words: "Good morning." }, { words: "At nine." }, { words: "At five." });
  const opening: Message[] = [user("Good morning!"), { role: "assistant", content: "Good morning." }];
  const one = await ask(null, [user("Good morning!")]);
  const same = await ask(null, [user("Good morning!")]);
  expect(same.callId).toBe(one.callId);
  const goesOn = await ask(null, [...opening, user("When do you open?")]);
  const other = await ask(null, [...opening, user("When do you close?")]);
  expect(goesOn.callId).toBe(one.callId);
  expect(other.callId).not.toBe(one.callId);
  const { turns } = await scripted.transcriptOf(other.callId);
  expect(turns.map(({ text }) => text)).toEqual([
    "Good morning!",
    "Good morning.",
    "When do you close?",
    "At five.",
  ]);
});

test("a conversation that comes to us in the middle brings what was said before", async () => {
  scripted.script({ words: "At five." });
  const { callId } = await ask("moved-1", [
    { role: "assistant", content: "Acme Plumbing, hello!" },
    user("Hi. When do you open?"),
    { role: "assistant", content: "At nine." },
    user("And"),
    user("close?"),
  ]);
  const { turns } = await scripted.transcriptOf(callId);
  expect(turns.map(({ role, text }) => `${role}: ${text}`)).toEqual([
    "agent: Acme Plumbing, hello!",
    "caller: Hi. When do you open?",
    "agent: At nine.",
    "caller: And\nclose?",
    "agent: At five.",
  ]);
});

test("a conversation goes on in another process", async () => {
  scripted.script({ words: "At nine." }, { words: "At five." });
  const other = await startApi({
    DATABASE_URL: scripted.api.databaseUrl,
    CALLHOOK_MODEL: "openai-compatible",
    CALLHOOK_MODEL_URL: scripted.model.url,
    CALLHOOK_MODEL_NAME: "scripted",
  });
  const asked = [user("Opening hours in this process?")];
  const first = await ask(null, asked);
  const elsewhere = askWith(openaiClient({ scripted: { ...scripted, api: other } }));
  const told: Message[] = [...asked, { role: "assistant", content: "At nine." }];
  expect((await elsewhere(null, asked)).text).toBe("At nine.");
  const second = await elsewhere(null, [...told, user("And close?")]);
  await other.close();
  expect(second).toMatchObject({ callId: first.callId, text: "At five." });
});

test("a megabyte of conversation is taken in, and only its last words are answered", async () => {
  scripted.script({ words: "That was a lot." });
  const words = "We talked about this and that. ".repeat(25);
  const told = Array.from({ length: 700 }, (_, index): Message[] => [
    user(`${index}: ${words}`),
    { role: "assistant", content: `Indeed, ${index}: ${words}` },
  ]).flat();
  const { callId, text } = await ask("long-1", [...told, user("Still there?")]);
  expect(text).toBe("That was a lot.");
  const { turns } = await scripted.transcriptOf(callId);
  expect(turns).toHaveLength(1402);
});

test("a platform whose caller is silent has the agent speak on", async () => {
  scripted.script({ words: "At nine." }, { words: "Are you still there?" });
  const asked = [user("When do you open, please?")];
  const { text } = await ask("silent-1", asked);
  const second = await ask("silent-1", [...asked, { role: "assistant", content: text ?? "" }]);
  expect(second.text).toBe("Are you still there?");
  const { turns } = await scripted.transcriptOf(second.callId);
  expect(turns.filter(({ role }) => role === "caller")).toHaveLength(1);
});
