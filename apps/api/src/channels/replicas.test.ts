import { setTimeout as wait } from "node:timers/promises";
import { type ScriptedServerStep, startScriptedModelServer } from "@callhook/agents/testing";
import { startEndpoint } from "@callhook/core/testing";
import { callRepository, defaultWorkspaceId } from "@callhook/db";
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { startApi } from "../testing/start-api.ts";
import { addTwilioLine, twilioAccount, twilioPublicUrl, twilioVariables } from "./testing/twilio-line.ts";
import { dialAsTwilio } from "./testing/twilio-phone.ts";

const patience = { timeout: 8_000, interval: 10 };
const greeting = "Hello, thank you for calling. How can I help you?";
const script: ScriptedServerStep[] = [];

let model: Awaited<ReturnType<typeof startScriptedModelServer>>;
let one: Awaited<ReturnType<typeof startApi>>;
let other: typeof one;
const variables = () => ({
  ...twilioVariables,
  CALLHOOK_MODEL: "openai-compatible",
  CALLHOOK_MODEL_URL: model.url,
  CALLHOOK_MODEL_NAME: "scripted",
  CALLHOOK_RECONNECT_SECONDS: "1",
});
beforeAll(async () => {
  model = await startScriptedModelServer({ steps: script });
  one = await startApi(variables());
  other = await startApi({ ...variables(), DATABASE_URL: one.databaseUrl });
  await addTwilioLine({ api: one });
});
afterEach(() => model.assertFinished());
afterAll(async () => {
  await other.close();
  await one.close();
  await model.close();
});

const dial = () =>
  dialAsTwilio({ target: { url: one.url, publicUrl: twilioPublicUrl }, account: twilioAccount });
const eventsOf = (callId: string) =>
  callRepository({ database: one.database, workspaceId: defaultWorkspaceId }).events({ callId });
const heard = (caller: Awaited<ReturnType<typeof dial>>, text: string) =>
  vi.waitFor(() => expect(caller.utterances().join("\n")).toContain(text), patience);

test("a call that another process has now is let go of, and is not ended by the one that had it", async () => {
  const caller = await dial();
  await heard(caller, greeting);
  const before = caller.closed();
  caller.moveTo(other.url);
  expect(await caller.reconnect()).toBe(true);
  // The first process is told by the record: its socket never broke.
  expect(await before).toEqual({ code: 1000 });
  await wait(1_500);
  script.push({ words: "We are open." });
  caller.say("Are you open?");
  await heard(caller, "We are open.");
  expect((await eventsOf(caller.callId)).some(({ type }) => type === "call-ended")).toBe(false);
  expect(caller.utterances().filter((text) => text === greeting)).toHaveLength(1);
  await caller.hangUp();
  await vi.waitFor(async () => {
    const last = (await eventsOf(caller.callId)).at(-1);
    expect(last).toMatchObject({ type: "call-ended", reason: "caller-hung-up" });
  }, patience);
});

test("a question whose process lost the call is answered by the one that has it now, once", async () => {
  const caller = await dial();
  await heard(caller, greeting);
  const never = Promise.withResolvers<void>();
  script.push({ words: [], until: never.promise }, { words: "We close at six." });
  const asked = model.requests.length;
  caller.say("When do you close?");
  await vi.waitFor(() => expect(model.requests).toHaveLength(asked + 1), patience);
  await caller.drop();
  caller.moveTo(other.url);
  expect(await caller.reconnect()).toBe(true);
  await heard(caller, "We close at six.");
  never.resolve();
  const spoken = (await eventsOf(caller.callId)).filter(({ type }) => type === "caller-spoke");
  expect(spoken).toHaveLength(1);
  expect(caller.utterances()).toEqual([greeting, "We close at six."]);
  await caller.hangUp();
});

test("a booking that runs as its caller comes back elsewhere is made once, and its outcome is on record", async () => {
  const endpoint = await startEndpoint();
  onTestFinished(() => endpoint.close());
  const answer = Promise.withResolvers<void>();
  endpoint.respondWith((response) => void answer.promise.then(() => response.end('{"booked":true}')));
  const booking = await one.client.tools.create.mutate(anAreaTool(endpoint, { name: "Book a visit" }));
  const caller = await dial();
  await heard(caller, greeting);
  const request = { functionName: booking.functionName, arguments: { zip_code: "94110" } };
  script.push({ words: "One moment.", toolCalls: [request] }, { words: "It is booked." });
  caller.say("Please book it.");
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(1), patience);
  await caller.drop();
  caller.moveTo(other.url);
  expect(await caller.reconnect()).toBe(true);
  await heard(caller, "One moment, please.");
  answer.resolve();
  await heard(caller, "It is booked.");
  const finished = (await eventsOf(caller.callId)).filter(({ type }) => type === "tool-finished");
  expect(finished).toMatchObject([{ outcome: { status: "succeeded", value: { booked: true } } }]);
  expect(JSON.stringify(model.requests.at(-1))).toContain("booked");
  expect(endpoint.requests).toHaveLength(1);
  await caller.hangUp();
  await one.client.tools.remove.mutate({ toolId: booking.id, force: true });
});

test("what was said while nobody was connected is said by the process that the caller comes back to", async () => {
  const caller = await dial();
  await heard(caller, greeting);
  const thinking = Promise.withResolvers<void>();
  script.push({ words: ["On Sunday too."], until: thinking.promise });
  const asked = model.requests.length;
  // Not a word gets through: the connection is gone before the model has begun to speak.
  caller.say("Are you open on Sundays?");
  await caller.drop();
  await vi.waitFor(() => expect(model.requests).toHaveLength(asked + 1), patience);
  thinking.resolve();
  await vi.waitFor(async () => {
    expect(await eventsOf(caller.callId)).toContainEqual(expect.objectContaining({ text: "On Sunday too." }));
  }, patience);
  caller.moveTo(other.url);
  expect(await caller.reconnect()).toBe(true);
  await heard(caller, "On Sunday too.");
  expect(caller.utterances()).toEqual([greeting, "On Sunday too."]);
  await caller.hangUp();
});

test("a turn that takes too long is not waited for when the process stops, and is answered elsewhere", async () => {
  const leaving = await startApi({
    ...variables(),
    DATABASE_URL: one.databaseUrl,
    CALLHOOK_DRAIN_SECONDS: "0.3",
  });
  const caller = await dialAsTwilio({
    target: { url: leaving.url, publicUrl: twilioPublicUrl },
    account: twilioAccount,
  });
  await heard(caller, greeting);
  const never = Promise.withResolvers<void>();
  script.push({ words: [], until: never.promise }, { words: "Yes, we can." });
  const asked = model.requests.length;
  caller.say("Can you come today?");
  await vi.waitFor(() => expect(model.requests).toHaveLength(asked + 1), patience);
  const startedAt = performance.now();
  const stopped = leaving.close();
  expect(await caller.closed()).toEqual({ code: 1012 });
  expect(performance.now() - startedAt).toBeLessThan(2_500);
  await stopped;
  caller.moveTo(one.url);
  expect(await caller.reconnect()).toBe(true);
  await heard(caller, "Yes, we can.");
  never.resolve();
  await caller.hangUp();
});
