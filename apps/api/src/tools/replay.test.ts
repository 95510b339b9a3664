import { aParameter, aToolDraft, startEndpoint } from "@callhook/core/testing";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { bearer, createTestClient, refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** A tool that has been called once in a call, and its endpoint. */
async function recordedCall(method: "GET" | "POST") {
  const endpoint = await startEndpoint({ handler: { json: { serviced: true, fee: 40 } } });
  onTestFinished(() => endpoint.close());
  const location = method === "GET" ? "query" : "body";
  const parameters = [aParameter({ location }), aParameter({ key: "card", location, required: false })];
  const name = `Check ${method} ${endpoint.host}`;
  const tool = await api.client.tools.create.mutate(
    aToolDraft({ name, method, url: `${endpoint.url}/check`, parameters }),
  );
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  const call = (given: Record<string, string>) =>
    api.client.calls.callTool.mutate({ callId, functionName: tool.functionName, arguments: given });
  return { endpoint, tool, callId, call };
}

test("a read runs again against the draft, and what is different is said field by field", async () => {
  const { endpoint, tool, callId, call } = await recordedCall("GET");
  const { toolCallId } = await call({ zip_code: "94110" });
  endpoint.respondWith({ json: { serviced: false, fee: 40 } });
  const draft = { ...tool, url: `${endpoint.url}/v2/check`, headers: [{ name: "X-Region", value: "west" }] };
  const replay = await api.client.tools.replay.mutate({ callId, toolCallId, draft });
  expect(replay).toMatchObject({ held: null, missing: [], outcome: { status: "succeeded" } });
  expect(replay.differences).toEqual({
    request: [
      { path: "url", kind: "changed", before: `${endpoint.url}/check`, after: `${endpoint.url}/v2/check` },
      { path: "headers.x-region", kind: "added", before: null, after: "west" },
    ],
    outcome: [{ path: "value.serviced", kind: "changed", before: true, after: false }],
  });
  expect(endpoint.requests.map(({ path, query }) => `${path}?${query}`)).toEqual([
    "/check?zip_code=94110",
    "/v2/check?zip_code=94110",
  ]);
});

test("nothing is different where nothing changed, and the call's record stays as it was", async () => {
  const { callId, call } = await recordedCall("GET");
  await call({ zip_code: "94110" });
  const before = (await api.client.calls.get.query({ callId })).transcript;
  const [recorded] = before.toolCalls;
  const replay = await api.client.tools.replay.mutate({ callId, sequence: recorded?.sequence });
  expect(replay.differences).toEqual({ request: [], outcome: [] });
  expect((await api.client.calls.get.query({ callId })).transcript).toEqual(before);
});

test("what writes shows its request and is sent after an explicit yes only", async () => {
  const { endpoint, callId, call } = await recordedCall("POST");
  const { toolCallId } = await call({ zip_code: "94110" });
  const asked = await api.client.tools.replay.mutate({ callId, toolCallId });
  expect(asked).toMatchObject({
    held: "needs-yes",
    outcome: null,
    preview: { status: "not-sent", request: { body: '{"zip_code":"94110"}' } },
    differences: { request: [] },
  });
  expect(endpoint.requests).toHaveLength(1);
  const confirmed = await api.client.tools.replay.mutate({ callId, toolCallId, confirmed: true });
  expect(confirmed).toMatchObject({ held: null, outcome: { status: "succeeded" } });
  expect(endpoint.requests).toHaveLength(2);
});

test("a value that the record does not hold is asked for, and nothing is sent without it", async () => {
  const { endpoint, callId, call } = await recordedCall("GET");
  const { toolCallId } = await call({ zip_code: "94110", card: "[redacted]" });
  const asked = await api.client.tools.replay.mutate({ callId, toolCallId });
  expect(asked).toMatchObject({ held: "needs-values", missing: ["card"], outcome: null });
  expect(endpoint.requests).toHaveLength(1);
  const given = { callId, toolCallId, arguments: { card: "4242" } };
  expect(await api.client.tools.replay.mutate(given)).toMatchObject({ held: null });
  expect(endpoint.requests.at(-1)?.query).toBe("zip_code=94110&card=4242");
  expect(await api.client.tools.replay.mutate({ ...given, dryRun: true })).toMatchObject({ held: "dry-run" });
  expect(endpoint.requests).toHaveLength(2);
});

test("who may run tools but not read calls learns nothing of a record", async () => {
  const { callId, call } = await recordedCall("GET");
  const { toolCallId } = await call({ zip_code: "94110" });
  const { key } = await api.client.apiKeys.create.mutate({
    name: "Runner",
    scopes: ["tools:run", "tools:read"],
  });
  const client = createTestClient({ origin: api.url, headers: bearer(key) });
  expect(await refusalOf(client.tools.replay.mutate({ callId, toolCallId }))).toMatchObject({
    code: "not-allowed",
  });
  expect(await refusalOf(api.client.tools.replay.mutate({ callId, toolCallId: "none" }))).toMatchObject({
    code: "not-found",
  });
});

test("a call that is started with mocks is answered by them, on this replica and on the next", async () => {
  const { endpoint, tool } = await recordedCall("GET");
  const mocks = [{ respond: { json: { serviced: "as the mock says" } } }];
  await api.client.tools.update.mutate({ toolId: tool.id, baseVersion: 1, draft: { ...tool, mocks } });
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist", mocks: true });
  const given = { callId, functionName: tool.functionName, arguments: { zip_code: "94110" } };
  const outcome = await api.client.calls.callTool.mutate(given);
  expect(outcome).toMatchObject({ value: { serviced: "as the mock says" }, mocked: true });
  const other = await startApi({ DATABASE_URL: api.databaseUrl });
  const elsewhere = await other.client.calls.callTool.mutate({ ...given, arguments: { zip_code: "10001" } });
  await other.close();
  expect(elsewhere).toMatchObject({ value: { serviced: "as the mock says" }, mocked: true });
  expect(endpoint.requests).toEqual([]);
  const { call, transcript } = await api.client.calls.get.query({ callId });
  expect(call.mocks).toEqual({ whenNoneFits: "fail" });
  expect(transcript.toolCalls.map(({ outcome: ended }) => ended?.mocked)).toEqual([true, true]);
  const draft = aToolDraft({ mocks, url: `${endpoint.url}/check` });
  const tested = await api.client.tools.test.mutate({ draft, arguments: {}, mocks: true });
  expect(tested).toMatchObject({ status: "succeeded", mocked: true });
});
