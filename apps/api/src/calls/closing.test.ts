import { type Endpoint, startEndpoint } from "@callhook/core/testing";
import { callRepository, defaultWorkspaceId } from "@callhook/db";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let endpoint: Endpoint;
beforeAll(async () => {
  api = await startApi();
  endpoint = await startEndpoint();
  await api.client.tools.create.mutate(
    anAreaTool(endpoint, { responseTimeoutSeconds: 300, interruptions: "disable-during-tool" }),
  );
});
afterAll(async () => {
  await endpoint.close();
  await api.close();
});

async function aTurnThatRuns(process: typeof api) {
  const before = endpoint.requests.length;
  const { callId } = await process.client.calls.start.mutate({ agent: "receptionist", channel: "simulator" });
  const saying = process.client.calls.say.mutate({ callId, text: "Do you come out to 94110?" });
  const turn = saying.then((parts) => Array.fromAsync(parts)).catch(() => []);
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(before + 1), { timeout: 5_000 });
  return { callId, turn };
}

function eventsOf(callId: string) {
  return callRepository({ database: api.database, workspaceId: defaultWorkspaceId }).events({ callId });
}

test("a process that is told to stop lets what finishes soon finish, and takes no new words", async () => {
  const process = await startApi({ DATABASE_URL: api.databaseUrl });
  endpoint.respondWith({ delayMs: 500, json: { available: true } });
  const { callId, turn } = await aTurnThatRuns(process);
  const closing = process.close();
  expect(await refusalOf(process.client.calls.say.mutate({ callId, text: "Hello?" }))).toMatchObject({
    code: "unavailable",
  });
  await Promise.all([closing, turn]);
  expect((await eventsOf(callId)).slice(-3)).toMatchObject([
    { type: "tool-finished", outcome: { status: "succeeded" } },
    { type: "agent-spoke" },
    { type: "model-replied", status: "answered" },
  ]);
});

test("a process that is told to stop waits for no slow endpoint, and records what is not known", async () => {
  const process = await startApi({ DATABASE_URL: api.databaseUrl });
  endpoint.respondWith(() => undefined);
  const { callId, turn } = await aTurnThatRuns(process);
  const startedAt = performance.now();
  await process.close();
  expect(performance.now() - startedAt).toBeLessThan(8_000);
  await turn;
  const last = (await eventsOf(callId)).at(-1);
  expect(last).toMatchObject({ type: "tool-finished", outcome: { status: "failed", reason: "cancelled" } });
  expect(JSON.stringify(last)).toContain("Whether it did the work is not known.");
});
