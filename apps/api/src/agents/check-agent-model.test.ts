import { setTimeout } from "node:timers/promises";
import { startScriptedModelServer } from "@callhook/agents/testing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { refusalOf, startApi } from "../testing/start-api.ts";

const key = "sk-canary-1234";
let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi({ CALLHOOK_SECRET_KEY: "k".repeat(32) });
  await api.client.secrets.write.mutate({ name: "model-key", value: key });
});
afterAll(() => api.close());

let server: Awaited<ReturnType<typeof startScriptedModelServer>> | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

type Steps = Parameters<typeof startScriptedModelServer>[0]["steps"];

async function check(steps: Steps, overrides: { keySecret?: string | null; timeoutSeconds?: number } = {}) {
  // A server that demands a key refuses by it whatever the steps say.
  server = await startScriptedModelServer({ steps, ...(overrides.keySecret !== null && { key }) });
  const draft = {
    kind: "openai-compatible",
    url: server.url,
    name: "small",
    keySecret: "model-key",
    ...overrides,
  } as const;
  return await api.client.agents.checkModel.mutate({ draft });
}

test("a model that answers says how fast it was", async () => {
  const answer = await check([{ words: "ready", delayMs: 20 }]);
  expect(answer).toMatchObject({ isReady: true, provider: "openai-compatible", model: "small" });
  expect("firstWordMs" in answer && answer.firstWordMs).toBeGreaterThanOrEqual(15);
});

test("the offline model of an agent that was never set up is ready", async () => {
  const answer = await api.client.agents.checkModel.mutate({ agentId: "receptionist" });
  expect(answer).toMatchObject({ isReady: true, provider: "callhook", model: "offline" });
});

test.each([
  ["a wrong key", [{ status: 401 }], "does not accept the secret “model-key” (401)"],
  [
    "no such model",
    [{ status: 404, message: "The model `small` does not exist." }],
    "no model named “small”",
  ],
  ["too many requests", [{ status: 429 }], "too many requests"],
  ["an empty account", [{ status: 429, message: "insufficient_quota" }], "used up"],
  ["trouble of its own", [{ status: 500 }], "trouble of its own (500)"],
  ["a broken answer", [{ disconnectsAfter: [] }], "Check"],
] as [string, Steps, string][])("%s is told with what to do", async (_name, steps, words) => {
  const answer = await check(steps);
  expect(answer).toMatchObject({ isReady: false, problem: expect.stringContaining(words) });
});

test("a key that a server quotes is not passed on", async () => {
  const answer = await check([{ status: 404, message: `No model for ${key}.` }]);
  expect(JSON.stringify(answer)).toContain("No model for");
  expect(JSON.stringify(answer)).not.toContain("canary");
});

test("a secret that is not there, and a key that was not given, are told apart", async () => {
  expect(await check([], { keySecret: "nowhere" })).toMatchObject({
    problem: expect.stringContaining("no secret named nowhere"),
  });
  await server?.close();
  expect(await check([{ status: 401 }], { keySecret: null })).toMatchObject({
    problem: expect.stringContaining("asks for a key (401)"),
  });
});

test("a server that says nothing is waited for as long as was chosen", async () => {
  const answer = await check([{ words: "late", delayMs: 10_000 }], { timeoutSeconds: 1 });
  expect(answer).toMatchObject({ isReady: false, problem: expect.stringContaining("nothing in time") });
});

test("a server that is not there could not be reached", async () => {
  server = await startScriptedModelServer({ steps: [] });
  const draft = { kind: "openai-compatible", url: server.url, name: "small" } as const;
  await server.close();
  const answer = await api.client.agents.checkModel.mutate({ draft });
  expect(answer).toMatchObject({ isReady: false, problem: expect.stringContaining("could not be reached") });
});

test("a choice that is none is refused at its field", async () => {
  const draft = { kind: "openai-compatible", url: "nowhere", name: "" } as const;
  const refused = await refusalOf(api.client.agents.checkModel.mutate({ draft }));
  expect(refused.code).toBe("invalid-input");
});

/** What the check says of the installation's own model, whose server wants another key. */
async function checkInstallation(variables: { CALLHOOK_MODEL_KEY?: string }): Promise<string> {
  const { CALLHOOK_MODEL_KEY: sent } = variables;
  server = await startScriptedModelServer({
    steps: [{ status: 401 }],
    ...(sent !== undefined && { key: sent }),
  });
  const operated = await startApi({
    DATABASE_URL: api.databaseUrl,
    CALLHOOK_SECRET_KEY: "k".repeat(32),
    CALLHOOK_MODEL: "openai-compatible",
    CALLHOOK_MODEL_URL: server.url,
    CALLHOOK_MODEL_NAME: "house",
    ...variables,
  });
  const answer = await operated.client.agents.checkModel.mutate({ draft: { kind: "workspace-default" } });
  await operated.close();
  return answer.isReady ? "ready" : answer.problem;
}

test("a wrong key of the installation is named by its setting, since nobody can choose a secret for it", async () => {
  const problem = await checkInstallation({ CALLHOOK_MODEL_KEY: "sk-wrong" });
  expect(problem).toContain("does not accept CALLHOOK_MODEL_KEY (401)");
  expect(problem).not.toMatch(/sk-wrong|as a secret/);
});

test("an installation without a key is told where it is set", async () => {
  const problem = await checkInstallation({});
  expect(problem).toContain("asks for a key (401)");
  expect(problem).toContain("whoever runs it sets CALLHOOK_MODEL_KEY");
});

test("a key that never left is not said to have been sent, and one that did is", async () => {
  await api.client.secrets.write.mutate({ name: "unsent-key", value: key });
  const lastUse = async () =>
    (await api.client.secrets.list.query({})).items.find(({ name }) => name === "unsent-key")?.lastUsedAt;
  server = await startScriptedModelServer({ steps: [{ words: "ready" }], key });
  const draft = { kind: "openai-compatible", name: "small", keySecret: "unsent-key" } as const;
  for (const url of ["http://127.0.0.1:9/v1", "http://10.1.2.3/v1"]) {
    const answer = await api.client.agents.checkModel.mutate({ draft: { ...draft, url } });
    expect(answer).toMatchObject({ isReady: false });
  }
  await setTimeout(100);
  expect(await lastUse()).toBeNull();
  expect(await api.client.agents.checkModel.mutate({ draft: { ...draft, url: server.url } })).toMatchObject({
    isReady: true,
  });
  await expect.poll(lastUse).not.toBeNull();
});
