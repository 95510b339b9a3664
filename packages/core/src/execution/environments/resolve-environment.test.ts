import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";
import { startEndpoint } from "../../testing/start-endpoint.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";

const { open, closeAll } = engineFixture();
afterEach(closeAll);

async function openTwo(values: Record<string, Record<string, string>>) {
  const staging = await startEndpoint({ handler: { json: { from: "staging" } } });
  const known: Record<string, Record<string, string>> = {};
  const pair = await open({
    handler: { json: { from: "production" } },
    engine: {
      allowHosts: ["127.0.0.1"],
      environments: async ({ environment }) => known[environment],
      secrets: ({ environment }) => `token-of-${environment}`,
    },
  });
  known["production"] = { base_url: pair.endpoint.url, ...values["production"] };
  known["staging"] = { base_url: staging.url, ...values["staging"] };
  return { ...pair, staging };
}

const tool: Partial<ToolDraftInput> = {
  url: "{{env.base_url}}/check-area",
  method: "GET",
  parameters: [],
};

test("one tool asks the server of the environment that it is called in, and says where it ran", async () => {
  const { engine, endpoint, staging, toolFor } = await openTwo({});
  const saved = toolFor({ ...tool, headers: [{ name: "X-Env", value: "at {{env.base_url}}" }] });
  expect(await engine.execute({ tool: saved, arguments: {} })).toMatchObject({
    value: { from: "production" },
    environment: "production",
  });
  const context = { environment: "staging" };
  expect(await engine.execute({ tool: saved, arguments: {}, context })).toMatchObject({
    value: { from: "staging" },
    environment: "staging",
    request: { url: `${staging.url}/check-area` },
  });
  expect([endpoint.requests.length, staging.requests.length]).toEqual([1, 1]);
  expect(staging.requests[0]?.headers["x-env"]).toBe(`at ${staging.url}`);
  await staging.close();
});

test("a cached answer of one environment is not given in another", async () => {
  const { engine, staging, toolFor } = await openTwo({});
  const saved = toolFor({ ...tool, cacheSeconds: 60 });
  for (const environment of ["production", "staging", "production", "staging"]) {
    const outcome = await engine.execute({ tool: saved, arguments: {}, context: { environment } });
    expect(outcome).toMatchObject({ value: { from: environment } });
  }
  await staging.close();
});

test("credentials stay with the origin that the environment has, and a literal origin refuses another", async () => {
  const { engine, endpoint, staging, toolFor } = await openTwo({});
  const bound = (origin: string) =>
    toolFor({ ...tool, authentication: { type: "bearer", tokenSecret: "key", origin } });
  const context = { environment: "staging" };
  await engine.execute({ tool: bound("{{env.base_url}}"), arguments: {}, context });
  expect(staging.requests.at(-1)?.headers["authorization"]).toBe("Bearer token-of-staging");
  const elsewhere = await engine.execute({ tool: bound(endpoint.url), arguments: {}, context });
  expect(elsewhere).toMatchObject({
    reason: "misconfigured",
    message: expect.stringContaining(`its credentials belong to ${endpoint.url}`),
  });
  expect(staging.requests).toHaveLength(1);
  await staging.close();
});

test.each([
  ["no value", {}, "The environment variable base_url has no value in production; give it one in Settings"],
  ["a value that is no address", { base_url: "nonsense" }, "URL must start with https:// or http://."],
  ["a value with a password", { base_url: "https://me:pw@a.example" }, "URL must not hold a user name"],
  ["a value that adds a place", { base_url: "https://a.example/{caller}" }, "A value must not hold { or }."],
])("with %s nothing is sent, and the variable is named", async (_what, values, message) => {
  const { engine, toolFor } = await open({ engine: { environments: async () => values } });
  const outcome = await engine.execute({ tool: toolFor(tool), arguments: {} });
  expect(outcome).toMatchObject({ reason: "misconfigured", message: expect.stringContaining(message) });
  expect(outcome).toMatchObject({ request: null, message: expect.stringContaining("base_url") });
});

test("a header whose value would break it is refused before anything is sent", async () => {
  const environments = async () => ({ tenant: "a\r\nX-Evil: 1" });
  const { engine, endpoint, toolFor } = await open({ engine: { environments } });
  const saved = toolFor({ headers: [{ name: "X-Tenant", value: "{{env.tenant}}" }], parameters: [] });
  expect(await engine.execute({ tool: saved, arguments: {} })).toMatchObject({ reason: "misconfigured" });
  expect(endpoint.requests).toEqual([]);
});

test("a variable that leads to a forbidden address is stopped by the same guard as a written one", async () => {
  const environments = async () => ({ base_url: "http://169.254.169.254" });
  const { engine, toolFor } = await open({ engine: { environments } });
  const outcome = await engine.execute({ tool: toolFor(tool), arguments: {} });
  expect(outcome).toMatchObject({ reason: "blocked-destination" });
});

test("an environment that is gone ends the call, and a preview says the same", async () => {
  const { engine, toolFor } = await open();
  const execution = { tool: toolFor(tool), arguments: {}, context: { environment: "old" } };
  const message = "There is no environment called old here; start the call in another.";
  expect(await engine.execute(execution)).toMatchObject({ reason: "misconfigured", message });
  expect(await engine.preview(execution)).toMatchObject({ reason: "misconfigured", message });
});
