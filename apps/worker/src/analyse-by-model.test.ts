import { createModel, createModelShelf, type ModelKeys } from "@callhook/agents";
import type { ScriptedServerStep } from "@callhook/agents/testing";
import { type AgentSettingsChange, CallhookError, foldTranscript, type PersonalData } from "@callhook/core";
import { createGuardedFetch } from "@callhook/core/engine";
import {
  agentRepository,
  callAnalysisRepository,
  callRepository,
  redactionSetting,
  openKeyring,
  SealedSecretError,
  secretRepository,
} from "@callhook/db";
import {
  addWorkspace,
  agentSays,
  callEnded,
  callerSays,
  queryRows,
  startACall,
  useTestDatabase,
} from "@callhook/db/testing";
import { expect, test } from "vitest";
import { analyseCallByModel } from "./analyse-by-model.ts";
import { analyseCall } from "./analyse-call.ts";
import { recordTranscripts } from "./record-transcripts.ts";
import { useModelServers } from "./testing/use-model-servers.ts";

const { database } = useTestDatabase();
const guardedFetch = createGuardedFetch({ allowHosts: ["127.0.0.1"] });
const startModelServer = useModelServers();

const reading = {
  title: "Blocked drain in 94110",
  summary: "The caller has a blocked drain.",
  success: "success",
  successReason: "The caller knows when somebody comes.",
  collected: [{ name: "email", value: "ada@example.com", words: "ada@example.com" }],
};
const answer: ScriptedServerStep = { toolCalls: [{ functionName: "record_analysis", arguments: reading }] };
const email = { name: "email", type: "string" as const, description: "Where to write to" };

/** An ended call of a workspace whose receptionist has a model of its own read its calls. */
async function aCallToRead(
  steps: ScriptedServerStep[],
  options: {
    agent?: AgentSettingsChange;
    words?: string;
    model?: "agent" | "offline";
    redacted?: PersonalData[];
    /** What comes of asking for the model's key. */
    readKey?: ModelKeys["read"];
  } = {},
) {
  const workspaceId = `workspace_${crypto.randomUUID()}`;
  await addWorkspace({ database, id: workspaceId });
  const scope = { database, workspaceId };
  const server = await startModelServer({ steps });
  const { agent = {}, words = "My drain is blocked. I am ada@example.com", redacted = [] } = options;
  const secrets = secretRepository({ ...scope, keyring: openKeyring(["k".repeat(32)]) });
  await secrets.write({ name: "MODEL_KEY", value: "sk-model-0001" });
  await agentRepository(scope).update({
    id: "receptionist",
    model: {
      kind: "openai-compatible",
      url: server.url,
      name: "small",
      keySecret: null,
      timeoutSeconds: 5,
      retries: 0,
    },
    analysis: { by: "model", dataFields: [email] },
    ...agent,
  });
  if (redacted.length > 0) await redactionSetting(scope).write(redacted);
  const calls = callRepository(scope);
  const { id: callId } = await startACall(calls, { model: options.model ?? "agent" });
  await calls.append({ callId, events: [callerSays(words), agentSays("We come at eight."), callEnded()] });
  await recordTranscripts({ database, calls: [{ workspaceId, callId }] });
  const models = createModelShelf({
    operatorModel: createModel({ kind: "offline" }),
    keys: { read: options.readKey ?? (async () => undefined), note: () => undefined },
    guardedFetch,
  });
  const failures: unknown[] = [];
  const stopping = new AbortController();
  const analyse = (more: { again?: boolean; timeoutMs?: number } = {}) =>
    analyseCallByModel({
      database,
      request: { workspaceId, callId, again: more.again ?? false },
      models,
      signal: stopping.signal,
      onModelFailure: (error) => failures.push(error),
      ...(more.timeoutMs === undefined ? {} : { timeoutMs: more.timeoutMs }),
    });
  const analysis = () => callAnalysisRepository(scope).get(callId);
  return { scope, callId, calls, server, analyse, analysis, failures, stopping };
}

test("an agent that has its model read its calls has them handed on, in one job for each", async () => {
  const { scope, callId, server, analysis } = await aCallToRead([]);
  const request = { workspaceId: scope.workspaceId, callId, again: false };
  expect(await analyseCall({ database, request })).toBe("handed-on");
  expect(await analysis()).toBeNull();
  expect(server.requests).toEqual([]);
  const jobs = await queryRows(
    database,
    `select data, group_id from pgboss.job where name = 'analyse-call-by-model' and data->>'callId' = '${callId}'`,
  );
  expect(jobs).toEqual([{ data: request, group_id: scope.workspaceId }]);
});

test("the model's analysis is saved as such, once, and again where somebody asks for it", async () => {
  const { analyse, analysis } = await aCallToRead([answer, answer]);
  expect(await analyse()).toBe("analysed");
  expect(await analysis()).toMatchObject({
    title: reading.title,
    success: "success",
    collectedData: [{ name: "email", value: "ada@example.com" }],
    unbackedClaims: [],
    madeBy: "model",
    model: "small",
    note: null,
  });
  expect(await analyse()).toBe("unchanged");
  expect(await analyse({ again: true })).toBe("analysed");
});

test.each([
  [{ status: 401 }, "The model small refused the key (401), so fixed rules analysed the call."],
  [
    { words: "Fine!" },
    "The model small answered with something that is no analysis, so fixed rules analysed the call.",
  ],
] satisfies [ScriptedServerStep, string][])("after %j rules stand in, and say why", async (step, note) => {
  const { analyse, analysis } = await aCallToRead([step]);
  expect(await analyse()).toBe("analysed");
  expect(await analysis()).toMatchObject({
    title: "My drain is blocked. I am ada@example.com",
    success: "unknown",
    madeBy: "rules",
    model: null,
    note,
  });
});

const withKey: AgentSettingsChange = {
  model: {
    kind: "openai-compatible",
    url: "https://models.example.com",
    name: "small",
    keySecret: "MODEL_KEY",
    timeoutSeconds: 5,
    retries: 0,
  },
};

test("where the model's key cannot be opened, rules analyse the call and say who can help", async () => {
  const sealed = new SealedSecretError({ secret: "MODEL_KEY", why: "what is stored is not what was saved" });
  const readKey = async () => Promise.reject(sealed);
  const { analyse, analysis, failures } = await aCallToRead([], { agent: withKey, readKey });
  expect(await analyse()).toBe("analysed");
  expect((await analysis())?.note).toContain("CALLHOOK_SECRET_KEY");
  expect(failures).toEqual([sealed]);
});

test("whatever else is unavailable for a moment is no reason for an analysis without the model", async () => {
  const away = new CallhookError({ code: "unavailable", message: "Try again." });
  const readKey = async () => Promise.reject(away);
  const { analyse, analysis } = await aCallToRead([], { agent: withKey, readKey });
  await expect(analyse()).rejects.toBe(away);
  expect(await analysis()).toBeNull();
});

test("a model that takes too long is not waited for", async () => {
  const { analyse, analysis } = await aCallToRead([{ words: "Late", delayMs: 4_000 }]);
  expect(await analyse({ timeoutMs: 1_500 })).toBe("analysed");
  expect(await analysis()).toMatchObject({ madeBy: "rules", note: expect.stringContaining("took too long") });
});

test("an offline model reads nothing: not one that was chosen, nor for a call that was held by it", async () => {
  const chosen = await aCallToRead([], { agent: { model: { kind: "workspace-default" } } });
  expect(await chosen.analyse()).toBe("analysed");
  expect(await chosen.analysis()).toMatchObject({ note: expect.stringContaining("Choose a language model") });
  const held = await aCallToRead([], { model: "offline" });
  expect(await held.analyse()).toBe("analysed");
  expect(await held.analysis()).toMatchObject({ note: expect.stringContaining("without cost") });
});

test("an agent that went back to rules has its calls analysed by them, without a note", async () => {
  const { scope, analyse, analysis } = await aCallToRead([]);
  await agentRepository(scope).update({ id: "receptionist", analysis: { by: "rules" } });
  expect(await analyse()).toBe("analysed");
  expect(await analysis()).toMatchObject({ madeBy: "rules", note: null });
});

test("a worker that stops lets go of the model, and leaves the call to another", async () => {
  const held = Promise.withResolvers<void>();
  const step = { words: "Late", until: held.promise };
  const { analyse, analysis, server, stopping } = await aCallToRead([step]);
  const interrupted = expect(analyse()).rejects.toThrow("stopping");
  await expect.poll(() => server.requests.length).toBe(1);
  stopping.abort(new Error("stopping"));
  await interrupted;
  held.resolve();
  expect(await analysis()).toBeNull();
});

test("what is redacted on record is not sent to a model", async () => {
  const words = "Write to ada@example.com, please.";
  const { callId, calls, server, analyse } = await aCallToRead([answer], {
    words,
    redacted: ["email-address"],
  });
  expect(foldTranscript(await calls.events({ callId })).turns[0]?.text).not.toContain("ada@");
  await analyse();
  expect(JSON.stringify(server.requests)).not.toContain("ada@");
});
