import { callRepository, defaultWorkspaceId } from "@callhook/db";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { callIdOf } from "../testing/call-id-of.ts";
import {
  askArea,
  type ContractStage,
  greeting,
  openContractStage,
  patience,
} from "../testing/contract/contract-stage.ts";
import { ElevenLabsPlatform, speechEngineToken } from "../testing/elevenlabs-platform.ts";

const apiKey = "sk_0123456789abcdef";
let pathSecret = "";
let stage: ContractStage;
let caller: ElevenLabsPlatform;

function platform(secret = pathSecret): ElevenLabsPlatform {
  const { api } = stage;
  const idOf = (id: string) => callIdOf(api, id);
  const target = { url: api.url, pathSecret: secret, apiKey };
  return new ElevenLabsPlatform({ ...target, firstMessage: greeting, callIdOf: idOf });
}

beforeAll(async () => {
  stage = await openContractStage({
    name: "ElevenLabs",
    variables: { CALLHOOK_SECRET_KEY: "k".repeat(32) },
    prepare: async ({ client }) => {
      await client.secrets.write.mutate({ name: "eleven", value: `${apiKey}_residency_eu` });
      const line = { name: "Eleven", provider: "elevenlabs", credentialSecret: "eleven" } as const;
      const { id: lineId } = await client.lines.create.mutate(line);
      const { addresses } = await client.lines.get.query({ lineId });
      pathSecret = addresses[0]?.url.split("/").at(-1) ?? "";
    },
    dial: (api) =>
      new ElevenLabsPlatform({
        url: api.url,
        pathSecret,
        apiKey,
        firstMessage: greeting,
        callIdOf: (id) => callIdOf(api, id),
      }).dial(),
  });
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.endpoint.respondWith({ json: { available: true } });
  caller = await platform().dial();
  stage.caller = caller;
});
afterEach(() => {
  expect(caller.complaints()).toEqual([]);
  stage.model.assertFinished();
});

const answersTo = (eventId: number) =>
  caller.frames.flatMap((frame) =>
    frame.type === "agent_response" && frame.event_id === eventId ? [frame] : [],
  );
const completed = (eventId: number) =>
  vi.waitFor(() => expect(answersTo(eventId).at(-1)?.is_final).toBe(true), patience);

test("every frame of an answer is of its event, and the last one alone is final", async () => {
  stage.script.push({ words: ["Yes, ", "we are."] });
  caller.say("Are you open?");
  await completed(1);
  expect(answersTo(1)).toEqual([
    { type: "agent_response", content: "Yes, ", event_id: 1, is_final: false },
    { type: "agent_response", content: "we are.", event_id: 1, is_final: false },
    { type: "agent_response", content: "", event_id: 1, is_final: true },
  ]);
});

test("a transcript that is sent twice is answered once", async () => {
  stage.script.push({ words: "Yes." });
  caller.say("Are you open?");
  caller.ask(true);
  await completed(1);
  caller.ask(true);
  expect(await stage.recorded("caller-spoke")).toMatchObject([{ text: "Are you open?" }]);
});

test("a new transcript aborts the answer before it, no tool runs twice, and what was heard is on record", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  stage.endpoint.respondWith(async (response) => {
    await promise;
    response.end('{"available":true}');
  });
  stage.script.push({ toolCalls: [askArea] }, { words: "Yes, we do." });
  const before = stage.endpoint.requests.length;
  caller.say("Do you come out to 94110?");
  await vi.waitFor(() => expect(stage.endpoint.requests).toHaveLength(before + 1), patience);
  caller.ask();
  resolve();
  await completed(2);
  expect(caller.utterances()).toEqual([greeting, "Yes, we do."]);
  expect(stage.endpoint.requests).toHaveLength(before + 1);
  expect(await stage.recorded("tool-called")).toHaveLength(1);
  expect(await stage.recorded("caller-spoke")).toHaveLength(1);
});

test("a ping is answered, and an error of theirs ends nothing", async () => {
  caller.send({ type: "ping" });
  caller.send({ type: "error", message: "something was wrong" });
  await vi.waitFor(() => expect(caller.frames).toContainEqual({ type: "pong" }), patience);
  stage.script.push({ words: "Here." });
  caller.say("Are you there?");
  await completed(1);
});

test("a call that broke off before it was connected is begun by whoever connects first", async () => {
  const calls = callRepository({ database: stage.api.database, workspaceId: defaultWorkspaceId });
  const interrupted = platform();
  await calls.startOrFind({
    agent: "receptionist",
    channel: "platform",
    platform: "elevenlabs",
    externalId: interrupted.conversationId,
    from: null,
    variables: {},
  });
  caller = await interrupted.dial();
  stage.caller = caller;
  stage.script.push({ words: "Yes." });
  caller.say("Are you open?");
  await completed(1);
  expect(await stage.recorded("agent-spoke")).toMatchObject([{ text: greeting }, { text: "Yes." }]);
});

test("an agent is not offered to put callers through, which would only cut them off", async () => {
  const { update } = stage.api.client.agents;
  await update.mutate({ agentId: "receptionist", canEndCall: true, transferTo: "+14155550199" });
  caller = await platform().dial();
  stage.caller = caller;
  stage.script.push({ words: "I cannot put you through." });
  caller.say("I want to talk to a person.");
  await completed(1);
  const asked = JSON.stringify(stage.model.requests.at(-1));
  expect(asked).toContain("end_call");
  expect(asked).not.toContain("transfer_call");
  await update.mutate({ agentId: "receptionist", canEndCall: false, transferTo: null });
});

test("who proves nothing, or proves it with another key, gets nowhere", async () => {
  await expect(platform().connect("")).rejects.toThrow("403");
  await expect(platform().connect(speechEngineToken("sk_another"))).rejects.toThrow("403");
  await expect(platform("x".repeat(32)).connect()).rejects.toThrow("404");
});
