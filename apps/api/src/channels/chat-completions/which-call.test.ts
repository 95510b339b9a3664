import type OpenAI from "openai";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
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
