import { loggedModelFailure } from "@callhook/agents";
import type { ScriptedServerStep } from "@callhook/agents/testing";
import {
  agentRepository,
  callAnalysisRepository,
  callRepository,
  type Database,
  openDatabase,
  openKeyring,
  secretRepository,
} from "@callhook/db";
import {
  addWorkspace,
  agentSays,
  callEnded,
  callerSays,
  startACall,
  useTestDatabase,
} from "@callhook/db/testing";
import { pino } from "pino";
import { expect, test } from "vitest";
import { analyseCallByModel } from "./analyse-by-model.ts";
import { parseEnvironment } from "./env.ts";
import { openModels } from "./open-models.ts";
import { recordTranscripts } from "./record-transcripts.ts";
import { useModelServers } from "./testing/use-model-servers.ts";

const { database, url } = useTestDatabase();
const [apiKey, otherKey] = ["a".repeat(32), "b".repeat(32)];
const canary = "sk-canary-81f2";
const startModelServer = useModelServers();

const reading = {
  title: "Blocked drain",
  summary: "The caller has a blocked drain.",
  success: "success",
  successReason: "The caller knows when somebody comes.",
  collected: [],
};
const answer: ScriptedServerStep = { toolCalls: [{ functionName: "record_analysis", arguments: reading }] };

/** An ended call whose agent's model is opened with a secret, and a worker with keys of its own. */
async function aCallToRead(options: {
  steps?: ScriptedServerStep[];
  workerKeys?: Record<string, string>;
  /** Where the worker reads keys, if elsewhere. */
  keysIn?: Database;
}) {
  const workspaceId = `workspace_${crypto.randomUUID()}`;
  await addWorkspace({ database, id: workspaceId });
  const scope = { database, workspaceId };
  const secrets = secretRepository({ ...scope, keyring: openKeyring([apiKey]) });
  await secrets.write({ name: "MODEL_KEY", value: canary });
  const server = await startModelServer({ steps: options.steps ?? [], key: canary });
  await agentRepository(scope).update({
    id: "receptionist",
    model: {
      kind: "openai-compatible",
      url: server.url,
      name: "small",
      keySecret: "MODEL_KEY",
      timeoutSeconds: 5,
      retries: 0,
    },
    analysis: { by: "model" },
  });
  const calls = callRepository(scope);
  const { id: callId } = await startACall(calls);
  await calls.append({
    callId,
    events: [callerSays("My drain is blocked."), agentSays("We come."), callEnded()],
  });
  await recordTranscripts({ database, calls: [{ workspaceId, callId }] });
  const { workerKeys: keys = {}, keysIn = database } = options;
  return { secrets, server, ...aWorker({ workspaceId, callId, keys, keysIn }) };
}

/** As `workAnalyses` does it, with all that is logged. */
function aWorker(options: {
  workspaceId: string;
  callId: string;
  keys: Record<string, string>;
  keysIn: Database;
}) {
  const { workspaceId, callId, keys, keysIn } = options;
  const lines: string[] = [];
  const logger = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const environment = parseEnvironment({ DATABASE_URL: url, CALLHOOK_ALLOW_HOSTS: "127.0.0.1", ...keys });
  const { models, close } = openModels({ environment, database: keysIn, logger });
  const analyse = async () => {
    const result = await analyseCallByModel({
      database,
      request: { workspaceId, callId, again: false },
      models,
      signal: new AbortController().signal,
      onModelFailure: (error) => logger.warn(loggedModelFailure(error), "a model did not analyse a call"),
    }).finally(close);
    expect(result).toBe("analysed");
    return callAnalysisRepository({ database, workspaceId }).get(callId);
  };
  return { analyse, log: () => lines.join("") };
}

test.each([
  ["as it is now", { CALLHOOK_SECRET_KEY: apiKey }],
  ["after it was rotated", { CALLHOOK_SECRET_KEY: otherKey, CALLHOOK_PREVIOUS_SECRET_KEYS: apiKey }],
])(
  "a model is asked with the key that its secret holds, by the master key %s, and the use is noted",
  async (_when, workerKeys) => {
    const { analyse, server, secrets, log } = await aCallToRead({ steps: [answer], workerKeys });
    expect(await analyse()).toMatchObject({ madeBy: "model", title: "Blocked drain", note: null });
    // It refuses, and fails the test, where the key is another one.
    expect(server.requests).toHaveLength(1);
    expect((await secrets.list()).items).toMatchObject([{ name: "MODEL_KEY", lastUsedAt: expect.any(Date) }]);
    expect(log()).not.toContain(canary);
  },
);

test.each([
  ["none", {}],
  ["another one", { CALLHOOK_SECRET_KEY: otherKey }],
])(
  "a worker that was given %s in place of the API's master key analyses by rules, and says what to do",
  async (_what, workerKeys) => {
    const { analyse, log } = await aCallToRead({ workerKeys });
    const analysis = await analyse();
    expect(analysis).toMatchObject({
      madeBy: "rules",
      model: null,
      note: "The model's key could not be opened, so fixed rules analysed the call. Whoever runs Callhook gives the worker the API's CALLHOOK_SECRET_KEY.",
    });
    expect(log()).toContain("a model did not analyse a call");
    for (const text of [JSON.stringify(analysis), log()]) {
      expect(text).not.toContain(canary);
      expect(text).not.toContain(otherKey);
    }
  },
);

test("where the secret of a model was removed rules analyse the call, and name what is missing", async () => {
  const { analyse, secrets, log } = await aCallToRead({ workerKeys: { CALLHOOK_SECRET_KEY: apiKey } });
  await secrets.remove({ name: "MODEL_KEY", force: true });
  const analysis = await analyse();
  expect(analysis).toMatchObject({
    madeBy: "rules",
    note: "The model small was not asked, the secret with its key is gone, so fixed rules analysed the call. Save it again, or choose another one in the agent's settings.",
  });
  expect(log()).not.toContain(canary);
});

test("while the database with the keys is away no analysis is made, and the call is tried again later", async () => {
  const keysIn = openDatabase({ url: "postgres://callhook@127.0.0.1:1/none" });
  const { analyse } = await aCallToRead({ workerKeys: { CALLHOOK_SECRET_KEY: apiKey }, keysIn });
  await expect(analyse()).rejects.toMatchObject({ code: "unavailable" });
  await keysIn.close();
});
