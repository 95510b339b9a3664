import { allPlans, type Permission, type Plan, planDetails } from "@callhook/core";
import { apiKeyRepository, defaultWorkspaceId, workspaceRepository } from "@callhook/db";
import { startEndpoint } from "@callhook/core/testing";
import { addTools } from "@callhook/db/testing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { bearer, createTestClient, refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
const portalUrl = "https://billing.example.com/portal";

beforeAll(async () => {
  api = await startApi({ BILLING_PORTAL_URL: portalUrl });
});
afterAll(() => api.close());
afterEach(() => setPlan("plus"));

const setPlan = (plan: Plan) =>
  workspaceRepository(api.database).setPlan({ workspaceId: defaultWorkspaceId, plan });
const aCall = { agent: "receptionist", channel: "api" } as const;

async function clientWith(scopes: Permission[]) {
  const keys = apiKeyRepository({ database: api.database, workspaceId: defaultWorkspaceId });
  const name = `with ${scopes.join(" and ")}`;
  const { secret } = await keys.create({ name, scopes, expiresAt: null, requestsPerMinute: null });
  return createTestClient({ origin: api.url, headers: bearer(secret) });
}

test("every plan is told of, the smallest first", async () => {
  expect(await api.client.plan.list.query()).toEqual(allPlans);
});

test("the plan is told with what is used of it, and when the month ends", async () => {
  const before = await api.client.plan.get.query();
  expect(before).toMatchObject({ ...planDetails("plus"), over: [] });
  const { callId } = await api.client.calls.start.mutate(aCall);
  const during = await api.client.plan.get.query();
  expect(during.usage.callsThisMonth).toBe(before.usage.callsThisMonth + 1);
  expect(during.usage.concurrentCalls).toBe(before.usage.concurrentCalls + 1);
  await api.client.calls.end.mutate({ callId });
  expect((await api.client.plan.get.query()).usage.concurrentCalls).toBe(before.usage.concurrentCalls);
  expect(Date.parse(before.monthEndsAt)).toBeGreaterThan(Date.now());
});

test("a limit that is used up is named, refused by name, and free again when a call ends", async () => {
  await setPlan("free");
  expect((await api.client.plan.get.query()).over).toEqual([]);
  const started = [await api.client.calls.start.mutate(aCall), await api.client.calls.start.mutate(aCall)];
  expect((await api.client.plan.get.query()).over).toEqual(["concurrentCalls"]);
  expect(await refusalOf(api.client.calls.start.mutate(aCall))).toMatchObject({
    code: "limit-reached",
    status: 403,
    paths: ["concurrentCalls"],
    message: expect.stringContaining("2 calls going on"),
  });
  for (const { callId } of started) await api.client.calls.end.mutate({ callId });
  const { callId } = await api.client.calls.start.mutate(aCall);
  await api.client.calls.end.mutate({ callId });
});

test("only who may pay is shown where", async () => {
  expect(await api.client.plan.get.query()).toMatchObject({ billing: { isManaged: false, portalUrl } });
  const reader = await clientWith(["workspace:read"]);
  expect(await reader.plan.get.query()).toMatchObject({ billing: { isManaged: false, portalUrl: null } });
});

test("a tool beyond the plan is neither offered nor run, stays as it is, and is back with an upgrade", async () => {
  const endpoint = await startEndpoint();
  await setPlan("pro");
  await addTools({ database: api.database, workspaceId: defaultWorkspaceId, count: 500 });
  const tool = await api.client.tools.create.mutate(anAreaTool(endpoint));
  const { callId } = await api.client.calls.start.mutate(aCall);
  const { functionName } = tool;
  const offered = async () => (await api.client.calls.tools.query({ callId })).map(({ name }) => name);
  const run = () =>
    api.client.calls.callTool.mutate({ callId, functionName, arguments: { zip_code: "94110" } });
  expect(await offered()).toContain(functionName);
  expect(await run()).toMatchObject({ status: "succeeded" });

  await setPlan("plus");
  const kept = await offered();
  expect(kept).toHaveLength(500);
  expect(kept).not.toContain(functionName);
  expect(await run()).toMatchObject({ status: "failed", reason: "not-allowed" });
  expect(endpoint.requests).toHaveLength(1);
  expect(await api.client.tools.get.query({ toolId: tool.id })).toMatchObject({ enabled: true });
  expect(await api.client.plan.get.query()).toMatchObject({ usage: { tools: 501 }, over: ["tools"] });
  expect(await refusalOf(api.client.tools.create.mutate(anAreaTool(endpoint)))).toMatchObject({
    code: "limit-reached",
    paths: ["tools"],
  });

  await setPlan("pro");
  expect(await offered()).toContain(functionName);
  await api.client.calls.end.mutate({ callId });
  await endpoint.close();
});
