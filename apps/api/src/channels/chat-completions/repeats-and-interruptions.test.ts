import type OpenAI from "openai";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { areaCall, startScriptedApi, type ScriptedApi } from "../testing/scripted-api.ts";
import { type Ask, askWith, openaiClient, user } from "./testing/openai-client.ts";

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

test("a repeated request is answered from the record: no tool runs and no model is asked again", async () => {
  const { script, endpoint } = scripted;
  const before = endpoint.requests.length;
  script({ toolCalls: [areaCall] }, { words: "Yes, we do." });
  const messages = [user("Do you serve 94110?")];
  const first = await ask("repeat-1", messages);
  const again = await ask("repeat-1", [user("do you serve 94110")]);
  expect(again.text).toBe(first.text);
  expect(again.callId).toBe(first.callId);
  expect(endpoint.requests.length - before).toBe(1);
  const { turns } = await scripted.transcriptOf(first.callId);
  expect(turns.filter(({ role }) => role === "caller")).toHaveLength(1);
});

test.each(["at-once-1", null])("two requests for one answer at once share it (call: %s)", async (call) => {
  const held = Promise.withResolvers<void>();
  scripted.script({ words: "One and the same.", until: held.promise });
  const messages = [user(`What is it, then, in ${call ?? "nothing"}?`)];
  const both = [ask(call, messages), ask(call, messages)];
  setTimeout(held.resolve, 300);
  const [one, other] = await Promise.all(both);
  expect(one?.text).toBe("One and the same.");
  expect(other).toMatchObject({ text: one?.text, callId: one?.callId });
});

test("words that the caller cut off are on record as far as they were heard", async () => {
  scripted.script({ words: "We open at nine and close at five." }, { words: "At five." });
  const asked = [user("Hours?")];
  const { callId } = await ask("heard-1", asked);
  await ask("heard-1", [...asked, { role: "assistant", content: "We open at nine..." }, user("And close?")]);
  const { turns } = await scripted.transcriptOf(callId);
  expect(turns[1]).toMatchObject({ interrupted: true, heardText: "We open at nine..." });
});

test("a client that goes away interrupts the agent, and one that asks again is answered", async () => {
  const { script, transcriptOf } = scripted;
  const never = new Promise(() => undefined);
  script({ words: ["We open "], until: never }, { words: "We open at nine." });
  const messages = [user("When, please?")];
  const headers = { "x-callhook-call-id": "gone-1" };
  const { data, response } = await openai.chat.completions
    .create({ model: "receptionist", messages, stream: true }, { headers })
    .withResponse();
  for await (const chunk of data) if (chunk.choices[0]?.delta.content === "We open ") break;
  const callId = response.headers.get("x-callhook-call-id") ?? "";
  await vi.waitFor(async () => {
    expect((await transcriptOf(callId)).turns.at(-1)).toMatchObject({ text: "We open", interrupted: true });
  });
  expect((await ask("gone-1", messages)).text).toBe("We open at nine.");
  const { turns } = await transcriptOf(callId);
  expect(turns.map(({ text, heardText }) => [text, heardText])).toEqual([
    ["When, please?", null],
    ["We open", ""],
    ["We open at nine.", null],
  ]);
});

test("a client that goes away before it was answered at all interrupts just the same", async () => {
  const never = new Promise(() => undefined);
  scripted.script({ until: never }, { words: "Here I am." });
  const left = new AbortController();
  const messages = [user("Anybody there?")];
  const request = openai.chat.completions.create(
    { model: "receptionist", messages },
    { headers: { "x-callhook-call-id": "gone-2" }, signal: left.signal },
  );
  await vi.waitFor(() => expect(JSON.stringify(scripted.model.requests)).toContain("Anybody there?"));
  left.abort();
  await expect(request).rejects.toThrow(/abort/i);
  expect((await ask("gone-2", messages)).text).toBe("Here I am.");
});

test("words in the middle of an answer cut it off and are answered instead", async () => {
  const never = new Promise(() => undefined);
  scripted.script({ words: ["We open at nine "], until: never }, { words: "No problem." });
  const asked = [user("Hours, please.")];
  const stream = openai.chat.completions.stream(
    { model: "receptionist", messages: asked },
    { headers: { "x-callhook-call-id": "barge-1" } },
  );
  await new Promise((resolve) => stream.on("content", resolve));
  const barged = await ask("barge-1", [
    ...asked,
    { role: "assistant", content: "We open" },
    user("Never mind."),
  ]);
  expect(barged.text).toBe("No problem.");
  expect((await stream.finalMessage()).content).toContain("We open at nine");
  const { turns } = await scripted.transcriptOf(barged.callId);
  expect(turns[1]).toMatchObject({ interrupted: true, heardText: "We open" });
});

test("a client that goes away while a tool writes, and asks again, has it written once", async () => {
  const { script, endpoint } = scripted;
  const before = endpoint.requests.length;
  const held = Promise.withResolvers<void>();
  endpoint.respondWith(async (response) => {
    await held.promise;
    response.end('{"covered":true}');
  });
  script({ toolCalls: [areaCall] });
  const messages = [user("Is 94110 covered, by the way?")];
  const left = new AbortController();
  const request = openai.chat.completions.create(
    { model: "receptionist", messages, stream: true },
    { headers: { "x-callhook-call-id": "gone-3" }, signal: left.signal },
  );
  const { controller } = await request;
  await vi.waitFor(() => expect(endpoint.requests.length - before).toBe(1));
  controller.abort();
  left.abort();
  script({ toolCalls: [areaCall] }, { words: "I am not sure that it worked." });
  const again = ask("gone-3", messages);
  setTimeout(held.resolve, 500);
  expect((await again).text).toContain("I am not sure that it worked.");
  expect(endpoint.requests.length - before).toBe(1);
});
