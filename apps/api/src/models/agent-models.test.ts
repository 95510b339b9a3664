import { startScriptedMessagesServer, startScriptedModelServer } from "@callhook/agents/testing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startApi } from "../testing/start-api.ts";

const key = "sk-canary-1234";
let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi({ CALLHOOK_SECRET_KEY: "k".repeat(32) });
  await api.client.secrets.write.mutate({ name: "model-key", value: key });
});
afterAll(() => api.close());

const servers: { close(): Promise<void>; assertFinished(): void }[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    await server.close();
    server.assertFinished();
  }
  await choose({ model: { kind: "workspace-default" }, fallbackModel: null });
});

type Steps = Parameters<typeof startScriptedModelServer>[0]["steps"];
type Change = Omit<Parameters<typeof api.client.agents.update.mutate>[0], "agentId">;

async function serve(steps: Steps) {
  const server = await startScriptedModelServer({ steps, key });
  servers.push(server);
  return { kind: "openai-compatible", url: server.url, name: "small", keySecret: "model-key" } as const;
}

function choose(change: Change) {
  return api.client.agents.update.mutate({ agentId: "receptionist", ...change });
}

async function start(): Promise<string> {
  const call = { agent: "receptionist", channel: "simulator" } as const;
  return (await api.client.calls.start.mutate(call)).callId;
}

async function say(callId: string, text = "Hello?"): Promise<string> {
  const parts = await Array.fromAsync(await api.client.calls.say.mutate({ callId, text }));
  return parts.map((part) => (part.type === "text" ? part.text : "")).join("");
}

async function repliesOf(callId: string) {
  return (await api.client.calls.get.query({ callId })).transcript.modelReplies;
}

test("an agent speaks with its own model, opened by its secret, and what it cost is in the transcript", async () => {
  await choose({ model: await serve([{ words: "Plumber speaking." }]) });
  const callId = await start();
  expect(await say(callId)).toBe("Plumber speaking.");
  expect(await repliesOf(callId)).toMatchObject([
    {
      turn: 1,
      provider: "openai-compatible",
      model: "small",
      status: "answered",
      inputTokens: 10,
      outputTokens: 5,
    },
  ]);
  const everything = JSON.stringify([
    await api.client.calls.get.query({ callId }),
    await api.client.agents.list.query(),
  ]);
  expect(everything).not.toContain("canary");
});

test("a change of the model holds from the next call on, and the call that runs keeps what it has", async () => {
  await choose({ model: await serve([{ words: "One." }, { words: "One again." }]) });
  const before = await start();
  expect(await say(before)).toBe("One.");
  await choose({ model: await serve([{ words: "Two." }]) });
  expect(await say(before)).toBe("One again.");
  expect(await say(await start())).toBe("Two.");
});

test("a key that is replaced is used by the next call", async () => {
  await api.client.secrets.write.mutate({ name: "turning-key", value: "sk-old-canary" });
  const first = await startScriptedModelServer({ steps: [{ words: "Old." }], key: "sk-old-canary" });
  const second = await startScriptedModelServer({ steps: [{ words: "New." }], key: "sk-new-canary" });
  servers.push(first, second);
  const model = { kind: "openai-compatible", name: "small", keySecret: "turning-key" } as const;
  await choose({ model: { ...model, url: first.url } });
  expect(await say(await start())).toBe("Old.");
  await api.client.secrets.write.mutate({ name: "turning-key", value: "sk-new-canary" });
  await choose({ model: { ...model, url: second.url } });
  expect(await say(await start())).toBe("New.");
});

test("a model that is down hands over to its fallback of another maker within the same step", async () => {
  const claude = await startScriptedMessagesServer({ steps: [{ words: "Standing in." }], key });
  servers.push(claude);
  const model = { ...(await serve([{ status: 500 }])), retries: 0 };
  const fallbackModel = {
    kind: "anthropic",
    url: claude.url,
    name: "claude",
    keySecret: "model-key",
  } as const;
  await choose({ model, fallbackModel });
  const callId = await start();
  expect(await say(callId)).toBe("Standing in.");
  expect(await repliesOf(callId)).toMatchObject([
    { provider: "openai-compatible", status: "failed", isFallback: false },
    { provider: "anthropic", model: "claude", status: "answered", isFallback: true },
  ]);
});

test("an agent whose key was removed by force still begins its calls, and says that it cannot answer", async () => {
  await api.client.secrets.write.mutate({ name: "lost-key", value: key });
  await choose({ model: { kind: "openai", name: "gpt-5-mini", keySecret: "lost-key" } });
  await api.client.secrets.remove.mutate({ name: "lost-key", force: true });
  const callId = await start();
  expect(await say(callId)).toContain("I'm having trouble answering right now");
  expect(await repliesOf(callId)).toMatchObject([
    { provider: "openai", status: "failed", failure: { reason: "no-key" } },
  ]);
});

test("an address on the operator's network is not asked, whatever a workspace writes", async () => {
  const guarded = await startApi({
    DATABASE_URL: api.databaseUrl,
    CALLHOOK_SECRET_KEY: "k".repeat(32),
    CALLHOOK_ALLOW_HOSTS: "nothing.example",
  });
  const draft = await serve([]);
  expect(await guarded.client.agents.checkModel.mutate({ draft })).toMatchObject({
    isReady: false,
    problem: expect.stringContaining("CALLHOOK_ALLOW_HOSTS"),
  });
  await guarded.close();
});

test("the operator's own model is trusted wherever it is, and is everybody's default", async () => {
  const server = await startScriptedModelServer({ steps: [{ words: "House." }, { words: "Yes" }], key });
  servers.push(server);
  const operated = await startApi({
    DATABASE_URL: api.databaseUrl,
    CALLHOOK_SECRET_KEY: "k".repeat(32),
    CALLHOOK_ALLOW_HOSTS: "",
    CALLHOOK_MODEL: "openai-compatible",
    CALLHOOK_MODEL_URL: server.url,
    CALLHOOK_MODEL_NAME: "house",
    CALLHOOK_MODEL_KEY: key,
  });
  const { client } = operated;
  const { callId } = await client.calls.start.mutate({ agent: "assistant", channel: "chat" });
  const parts = await Array.fromAsync(await client.calls.say.mutate({ callId, text: "Hi" }));
  expect(parts[0]).toMatchObject({ type: "text", text: "House." });
  expect(await client.agents.checkModel.mutate({ agentId: "assistant" })).toMatchObject({ model: "house" });
  await operated.close();
});
