import { aToolDraft, startEndpoint } from "@callhook/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { refusalOf, startApi } from "../testing/start-api.ts";

type Endpoint = Awaited<ReturnType<typeof startEndpoint>>;
let api: Awaited<ReturnType<typeof startApi>>;
let production: Endpoint;
let staging: Endpoint;
beforeAll(async () => {
  api = await startApi({ CALLHOOK_SECRET_KEY: "k".repeat(32) });
  production = await startEndpoint({ handler: { json: { from: "production" } } });
  staging = await startEndpoint({ handler: { json: { from: "staging" } } });
  await api.client.environments.create.mutate({ name: "staging" });
  const values = { production: production.url, staging: staging.url };
  await api.client.environments.writeVariable.mutate({ name: "base_url", values });
});
afterAll(async () => {
  await production.close();
  await staging.close();
  await api.close();
});

const draft = () =>
  aToolDraft({
    name: `Tool ${crypto.randomUUID()}`,
    method: "GET",
    url: "{{env.base_url}}/area",
    parameters: [],
    repetitionWindowSeconds: 0,
  });

test("a test asks the server of the environment that it is given, production by default", async () => {
  const { client } = api;
  const given = { draft: draft(), arguments: {} };
  expect(await client.tools.test.mutate(given)).toMatchObject({ value: { from: "production" } });
  expect(await client.tools.test.mutate({ ...given, environment: "staging" })).toMatchObject({
    value: { from: "staging" },
    environment: "staging",
  });
  const dry = await client.tools.test.mutate({ ...given, environment: "staging", dryRun: true });
  expect(dry).toMatchObject({ request: { url: `${staging.url}/area` } });
  const preview = await client.tools.preview.query({ ...given, environment: "staging" });
  expect(preview).toMatchObject({ request: { url: `${staging.url}/area` }, issues: [] });
});

test("a call stays in the environment that it was started in, and its record says which", async () => {
  const { client } = api;
  const tool = await client.tools.create.mutate(
    anAreaTool(production, { method: "GET", url: "{{env.base_url}}/area", parameters: [] }),
  );
  const { callId } = await client.calls.start.mutate({ agent: "receptionist", environment: "staging" });
  const { functionName } = tool;
  const outcome = await client.calls.callTool.mutate({ callId, functionName, arguments: {} });
  expect(outcome).toMatchObject({ value: { from: "staging" }, environment: "staging" });
  const { call, transcript } = await client.calls.get.query({ callId });
  expect(call.environment).toBe("staging");
  expect(transcript.toolCalls[0]?.outcome?.environment).toBe("staging");
  const sequence = transcript.toolCalls[0]?.sequence ?? 0;
  const replay = await client.tools.replay.mutate({ callId, sequence, confirmed: true });
  expect(replay.outcome).toMatchObject({ environment: "staging" });
  await client.calls.end.mutate({ callId });
});

test("an environment that there is none of is refused by name, wherever it is asked for", async () => {
  const { client } = api;
  const environment = "nowhere";
  for (const ask of [
    () => client.calls.start.mutate({ agent: "receptionist", environment }),
    () => client.tools.test.mutate({ draft: draft(), arguments: {}, environment }),
    () => client.tools.preview.query({ draft: draft(), arguments: {}, environment }),
  ]) {
    expect(await refusalOf(ask())).toMatchObject({ code: "invalid-input", paths: ["environment"] });
  }
});

test("a variable without a value is told by check, lint and publish, and the engine sends nothing", async () => {
  const { client } = api;
  await client.environments.writeVariable.mutate({ name: "crm_url", values: { staging: staging.url } });
  const missing = { ...draft(), url: "{{env.crm_url}}/area" };
  const message =
    "The environment variable crm_url has no value in production; give it one in Settings → Environments, or the tool cannot run there.";
  const issue = { path: "url", message };
  expect(await client.environments.check.query({ draft: missing })).toEqual({ issues: [issue] });
  const { findings } = await client.tools.lint.query({ draft: missing });
  expect(findings).toContainEqual({ rule: "missing-environment-value", severity: "warning", ...issue });
  const tool = await client.tools.create.mutate(draft());
  await client.tools.saveDraft.mutate({ toolId: tool.id, baseVersion: 1, draft: missing });
  const published = await client.tools.publish.mutate({ toolId: tool.id, baseVersion: 1 });
  expect(published).toMatchObject({ id: tool.id, version: 2, problems: [issue] });
  const before = production.requests.length;
  const outcome = await client.tools.test.mutate({ toolId: tool.id, arguments: {} });
  expect(outcome).toMatchObject({ reason: "misconfigured", message: expect.stringContaining("crm_url") });
  expect(production.requests).toHaveLength(before);
  expect(await refusalOf(client.environments.removeVariable.mutate({ name: "crm_url" }))).toMatchObject({
    code: "in-use",
    message: expect.stringContaining(missing.name),
  });
});

test("what looks like a credential is refused as a value, which everybody may see", async () => {
  const values = { production: "sk-live-4f9a8b7c6d5e4f3a2b1c" };
  const refused = refusalOf(api.client.environments.writeVariable.mutate({ name: "key", values }));
  expect(await refused).toMatchObject({
    code: "invalid-input",
    paths: ["values.production"],
    message: expect.stringContaining("Save it as a secret instead"),
  });
});

test("a tool that leaves the house takes production's address along, where nobody knows variables", async () => {
  const { client } = api;
  const { id } = await client.tools.create.mutate(draft());
  const elsewhere = await client.tools.export.query({ toolIds: [id], format: "vapi" });
  expect(elsewhere.content).toContain(`${production.url}/area`);
  const own = await client.tools.export.query({ toolIds: [id], format: "json" });
  expect(own.content).toContain("{{env.base_url}}/area");
});
