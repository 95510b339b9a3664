import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { callIdOf } from "../testing/call-id-of.ts";
import {
  askArea,
  type ContractStage,
  greeting,
  openContractStage,
  patience,
  type TestApi,
} from "../testing/contract/contract-stage.ts";
import { RetellPlatform } from "../testing/retell-platform.ts";

let lineId = "";
let pathSecret = "";
let stage: ContractStage;
let caller: RetellPlatform;

const platformAt = (api: TestApi, secret = pathSecret) =>
  new RetellPlatform({ url: api.url, pathSecret: secret, callIdOf: (id) => callIdOf(api, id) });

beforeAll(async () => {
  stage = await openContractStage({
    name: "Retell",
    variables: { CALLHOOK_SECRET_KEY: "k".repeat(32) },
    prepare: async ({ client }) => {
      ({ id: lineId } = await client.lines.create.mutate({ name: "Retell", provider: "retell" }));
      const { addresses } = await client.lines.get.query({ lineId });
      pathSecret = addresses[0]?.url.split("/").at(-1) ?? "";
    },
    dial: (api) => platformAt(api).dial(),
  });
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.endpoint.respondWith({ json: { available: true } });
  caller = await platformAt(stage.api).dial();
  stage.caller = caller;
  await stage.heard(greeting);
});
afterEach(() => {
  expect(caller.complaints()).toEqual([]);
  stage.model.assertFinished();
});

const contentsOf = (responseId: number) =>
  caller.frames.flatMap((frame) =>
    frame.response_type === "response" && frame.response_id === responseId ? [frame] : [],
  );
const textOf = (responseId: number) =>
  contentsOf(responseId)
    .map(({ content }) => content)
    .join("");
const completed = (responseId: number) =>
  vi.waitFor(() => expect(contentsOf(responseId).at(-1)?.content_complete).toBe(true), patience);

test("config is sent first, the greeting is the response 0, and the call knows who called whom", async () => {
  expect(caller.frames[0]).toMatchObject({ response_type: "config", config: { auto_reconnect: true } });
  expect(textOf(0)).toBe(greeting);
  await completed(0);
  const [started] = await stage.recorded("call-started");
  expect(started).toMatchObject({
    channel: "platform",
    platform: "retell",
    externalId: caller.externalId,
    from: "+14155550134",
    to: "+14155550100",
  });
});

test("a turn that is asked again runs no tool twice: the answer is given again under the new id", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  stage.endpoint.respondWith(async (response) => {
    await promise;
    response.end('{"available":true}');
  });
  stage.script.push({ toolCalls: [askArea] }, { words: "Yes, we come out to 94110." });
  const before = stage.endpoint.requests.length;
  caller.say("Do you come out to 94110?");
  await vi.waitFor(() => expect(stage.endpoint.requests).toHaveLength(before + 1), patience);
  caller.ask();
  resolve();
  await completed(2);
  expect(textOf(2)).toBe("Yes, we come out to 94110.");
  await completed(1);
  caller.ask();
  await completed(3);
  expect(textOf(3)).toBe("Yes, we come out to 94110.");
  expect(stage.endpoint.requests).toHaveLength(before + 1);
  expect(await stage.recorded("caller-spoke")).toMatchObject([{ text: "Do you come out to 94110?" }]);
  expect(await stage.recorded("tool-called")).toHaveLength(1);
});

test("of a sentence that has grown only the new words reach the agent", async () => {
  stage.script.push({ words: "Where is it?" }, { words: "We are on our way." });
  caller.say("I have a leak");
  await completed(1);
  Object.assign(caller.transcript.at(-1) ?? {}, { content: "I have a leak in the kitchen." });
  caller.ask();
  await completed(2);
  expect(await stage.recorded("caller-spoke")).toMatchObject([
    { text: "I have a leak" },
    { text: "in the kitchen." },
  ]);
  const interruptions = await stage.recorded("agent-interrupted");
  // Whether the greeting before it was heard to its end depends on how soon the caller spoke.
  expect(interruptions.filter((event) => "turn" in event && event.turn === 1)).toMatchObject([
    { heardText: "" },
  ]);
});

test("a long call lives on, although Retell tells all of it, word by word, with every frame", async () => {
  stage.script.push({ words: "Where is it?" }, { words: "We are on our way." });
  caller.say("I have a leak.");
  await completed(1);
  const words = Array.from({ length: 20_000 }, (_, index) => ({
    word: "leak",
    start: index,
    end: index + 1,
  }));
  expect(JSON.stringify(words).length).toBeGreaterThan(512 * 1024);
  Object.assign(caller.transcript[0] ?? {}, { words });
  caller.say("In the kitchen.");
  await completed(2);
  expect(textOf(2)).toBe("We are on our way.");
});

test("a tool that runs keeps the response open, and stands in Retell's transcript", async () => {
  stage.script.push({ toolCalls: [askArea] }, { words: "Yes." });
  caller.say("Do you come out to 94110?");
  await completed(1);
  expect(contentsOf(1).filter(({ content_complete: isComplete }) => isComplete)).toHaveLength(1);
  const tools = caller.frames.filter(({ response_type: type }) => type.startsWith("tool_call"));
  expect(tools).toEqual([
    expect.objectContaining({
      response_type: "tool_call_invocation",
      name: askArea.functionName,
      arguments: '{"zip_code":"94110"}',
    }),
    expect.objectContaining({
      response_type: "tool_call_result",
      content: '{"available":true}',
      successful: true,
    }),
  ]);
});

test("words while a tool may not be interrupted are sent as such", async () => {
  const restore = await stage.withTool({
    interruptions: "disable-during-tool",
    speech: { before: { when: "always" } },
  });
  stage.endpoint.respondWith({ delayMs: 400, json: { available: true } });
  stage.script.push({ toolCalls: [askArea] }, { words: "Yes." });
  caller.say("Do you come out to 94110?");
  await completed(1);
  const held = contentsOf(1).filter(({ no_interruption_allowed: isHeld }) => isHeld === true);
  expect(held.map(({ content }) => content).join("")).toContain("One moment");
  expect(contentsOf(1).at(-1)?.no_interruption_allowed).toBeUndefined();
  await restore();
});

test("a caller who is silent is asked whether they are there, on record", async () => {
  caller.ask("reminder_required");
  await completed(1);
  expect(textOf(1)).toBe("Are you still there?");
  await stage.told((record) => expect(record.at(-1)).toMatchObject({ text: "Are you still there?" }));
});

test("a caller is not asked by us as well whether they are there: Retell watches for silence itself", async () => {
  const { update } = stage.api.client.agents;
  await update.mutate({ agentId: "receptionist", limits: { silenceSeconds: 5 } });
  caller = await platformAt(stage.api).dial();
  stage.caller = caller;
  await stage.heard(greeting);
  stage.script.push({ words: "Yes." });
  caller.say("Are you open?");
  await completed(1);
  await wait(7_000);
  expect(caller.utterances()).toEqual([greeting, "Yes."]);
  await update.mutate({ agentId: "receptionist", limits: { silenceSeconds: null } });
});

test("words that come while the call is opened are answered, however often Retell tells what it hears", async () => {
  caller = platformAt(stage.api);
  await caller.connect();
  for (let time = 0; time < 150; time += 1) caller.begin("Are you");
  stage.script.push({ words: "Yes." });
  caller.say("Are you open?");
  caller.callId = await callIdOf(stage.api, caller.externalId);
  await completed(1);
  expect(textOf(1)).toBe("Yes.");
});

test("the greeting may be spoken over, whatever the settings of the line's Twilio say", async () => {
  const voice = { welcomeGreetingInterruptible: "none" } as const;
  const draft = { name: "Retell", provider: "retell" } as const;
  await stage.api.client.lines.update.mutate({ lineId, draft: { ...draft, voice } });
  caller = await platformAt(stage.api).dial();
  stage.caller = caller;
  await completed(0);
  expect(textOf(0)).toBe(greeting);
  expect(contentsOf(0).some(({ no_interruption_allowed: isHeld }) => isHeld === true)).toBe(false);
  await stage.api.client.lines.update.mutate({ lineId, draft });
});

test("a ping is answered, and bytes are never sent", async () => {
  caller.send({ interaction_type: "ping_pong", timestamp: 1 });
  await vi.waitFor(
    () => expect(caller.frames.some(({ response_type: type }) => type === "ping_pong")).toBe(true),
    patience,
  );
});

test.each([
  ["hangs up", null, "end_call"],
  ["puts the caller through", "+14155550199", "transfer_call"],
] as const)("an agent that %s says its words first", async (_what, transferTo, functionName) => {
  const { client } = stage.api;
  await client.agents.update.mutate({
    agentId: "receptionist",
    canEndCall: true,
    transferTo: "+14155550199",
  });
  await caller.hangUp();
  caller = await platformAt(stage.api).dial();
  stage.caller = caller;
  await stage.heard(greeting);
  stage.script.push({
    words: "Goodbye, and thank you.",
    toolCalls: [{ functionName, arguments: { reason: "done" } }],
  });
  caller.say("That is all.");
  expect(await caller.ending()).toEqual({ transferTo });
  const last = contentsOf(1).at(-1);
  expect(textOf(1)).toContain("Goodbye, and thank you.");
  expect(last).toMatchObject({
    content_complete: true,
    ...(transferTo === null ? { end_call: true } : { transfer_number: transferTo }),
  });
  await stage.told((record) =>
    expect(record.at(-1)).toMatchObject({ type: "call-ended", ...(transferTo !== null && { transferTo }) }),
  );
  await client.agents.update.mutate({ agentId: "receptionist", canEndCall: false, transferTo: null });
});

test("an address that is wrong, of a line that is switched off, or names no call, opens nothing", async () => {
  await expect(platformAt(stage.api, "x".repeat(32)).connect()).rejects.toThrow("404");
  await stage.api.client.lines.setEnabled.mutate({ lineId, enabled: false });
  await expect(platformAt(stage.api).connect()).rejects.toThrow("404");
  await stage.api.client.lines.setEnabled.mutate({ lineId, enabled: true });
  const unnameable = Object.assign(platformAt(stage.api), { externalId: "x".repeat(301) });
  await expect(unnameable.connect()).rejects.toThrow("400");
  const plain = await fetch(`${stage.api.url}/channels/retell/${pathSecret}/call_1`);
  expect(plain.status).toBe(400);
});
