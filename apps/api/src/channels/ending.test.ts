import { setTimeout as wait } from "node:timers/promises";
import { type ScriptedServerStep, startScriptedModelServer } from "@callhook/agents/testing";
import { callRepository, defaultWorkspaceId } from "@callhook/db";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { startApi } from "../testing/start-api.ts";
import { addTwilioLine, twilioAccount, twilioPublicUrl, twilioVariables } from "./testing/twilio-line.ts";
import { dialAsTwilio } from "./testing/twilio-phone.ts";

const transferTo = "+14155550199";
const transferCall = { functionName: "transfer_call", arguments: { reason: "Wants a person." } };
const script: ScriptedServerStep[] = [];

let model: Awaited<ReturnType<typeof startScriptedModelServer>>;
let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  model = await startScriptedModelServer({ steps: script });
  api = await startApi({
    ...twilioVariables,
    CALLHOOK_MODEL: "openai-compatible",
    CALLHOOK_MODEL_URL: model.url,
    CALLHOOK_MODEL_NAME: "scripted",
  });
  await addTwilioLine({ api });
  const speech = { language: null, hints: [], ignoreBackchannels: true };
  await api.client.agents.update.mutate({ agentId: "receptionist", transferTo, speech });
});
afterEach(() => model.assertFinished());
afterAll(async () => {
  await api.close();
  await model.close();
});

const eventsOf = (callId: string) =>
  callRepository({ database: api.database, workspaceId: defaultWorkspaceId }).events({ callId });

async function dial(msPerCharacter?: number) {
  const target = { url: api.url, publicUrl: twilioPublicUrl };
  const caller = await dialAsTwilio({ target, account: twilioAccount, msPerCharacter });
  const heard = (text: string) =>
    vi.waitFor(() => expect(caller.utterances().join("\n")).toContain(text), { timeout: 8_000 });
  await heard("How can I help you?");
  return { caller, heard };
}

test("a caller who says mm-hm to the last words is put through all the same", async () => {
  const { caller, heard } = await dial(20);
  const words = "I will put you through to somebody who can help you with that. ".repeat(4);
  script.push({ words, toolCalls: [transferCall] });
  caller.say("I want to talk to a person.");
  await heard("with that");
  await vi.waitFor(async () =>
    expect((await eventsOf(caller.callId)).some(({ type }) => type === "tool-finished")).toBe(true),
  );
  await wait(200);
  expect(caller.isHearing()).toBe(true);
  // Twilio was told to leave such words alone: it sends them and stops nothing.
  caller.sendGarbage(JSON.stringify({ type: "prompt", voicePrompt: "Mm-hm.", lang: "en-US", last: true }));
  expect(await caller.ending()).toEqual({ transferTo });
  const record = await eventsOf(caller.callId);
  expect(record).toContainEqual(expect.objectContaining({ text: "Mm-hm.", isBackchannel: true }));
  expect(record.at(-1)).toMatchObject({ type: "call-ended", reason: "transferred", transferTo });
});

test("a call that the record hands over is put through, whoever wrote that", async () => {
  const { caller } = await dial();
  const calls = callRepository({ database: api.database, workspaceId: defaultWorkspaceId });
  await calls.append({
    callId: caller.callId,
    events: [{ type: "call-ended", reason: "transferred", transferTo }],
  });
  expect(await caller.ending()).toEqual({ transferTo });
});
