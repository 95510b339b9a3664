import type { ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";
import type { EndpointBehaviour } from "../../testing/index.ts";
import type { HttpMethod } from "../../tool/http-method.ts";

const { open, closeAll } = engineFixture();
afterEach(closeAll);

const hangUp = (response: ServerResponse) => void response.destroy();
const json = { "content-type": "application/json" };

/** What an endpoint does that leaves open whether it did the work. */
const unknownEffect: Record<string, EndpointBehaviour> = {
  "an answer that is lost": hangUp,
  "an answer that is late": () => undefined,
  "an answer that cannot be read": { headers: json, body: "{" },
  "an answer that is too large": { body: "x".repeat(300_000) },
  "a server's own error": { status: 500 },
};

/** How often the endpoint is asked when the same is asked for twice in a call. */
async function requestsOfTwo(method: HttpMethod, handler: EndpointBehaviour): Promise<number> {
  const { endpoint, engine, toolFor } = await open({ handler });
  const tool = toolFor({ method, responseTimeoutSeconds: 0.2, retries: 0 });
  const context = { callId: "call_1" };
  const first = await engine.execute({ tool, arguments: {}, context });
  const second = await engine.execute({ tool, arguments: {}, context });
  expect(second.status).toBe(first.status);
  return endpoint.requests.length;
}

for (const [title, behaviour] of Object.entries(unknownEffect)) {
  test(`${title} keeps a write from being done twice, and lets a read be asked again`, async () => {
    expect(await requestsOfTwo("POST", behaviour)).toBe(1);
    expect(await requestsOfTwo("PUT", behaviour)).toBe(1);
    expect(await requestsOfTwo("GET", behaviour)).toBe(2);
  });
}

test("a success is given again, to reads and writes", async () => {
  for (const method of ["GET", "PUT", "POST"] as const) expect(await requestsOfTwo(method, {})).toBe(1);
});

test("what the endpoint refused may be asked for again, since it was not done", async () => {
  for (const status of [400, 404, 409, 422]) expect(await requestsOfTwo("POST", { status })).toBe(2);
});

test("a redirect that is refused may have done the work", async () => {
  expect(await requestsOfTwo("POST", { status: 303, headers: { location: "/elsewhere" } })).toBe(1);
});

test("a redirect that was followed may have done the work, whatever the page that it led to says", async () => {
  const { endpoint, engine, toolFor } = await open({
    handler: (response, { path }) => {
      const status = path === "/done" ? 404 : 303;
      response.writeHead(status, { location: "/done" }).end();
    },
  });
  const tool = toolFor({ method: "POST", redirects: "follow" });
  const context = { callId: "call_1" };
  const first = await engine.execute({ tool, arguments: {}, context });
  expect(first).toMatchObject({ reason: "http-error", advice: "check" });
  expect(await engine.execute({ tool, arguments: {}, context })).toMatchObject({
    replay: { from: "repetition" },
  });
  expect(endpoint.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
});

test("what never was sent may be asked for again: each finds out for itself", async () => {
  const { endpoint, engine, toolFor } = await open();
  const tool = toolFor({ method: "POST", retries: 0 });
  await endpoint.close();
  const context = { callId: "call_1" };
  const first = await engine.execute({ tool, arguments: {}, context });
  const second = await engine.execute({ tool, arguments: {}, context });
  expect([first, second]).toMatchObject([
    { reason: "connection-failed", replay: null },
    { reason: "connection-failed", replay: null },
  ]);
});

test("arguments that are refused may be given again, corrected or not", async () => {
  const { engine, toolFor } = await open();
  const tool = toolFor({
    parameters: [{ key: "day", location: "body", type: "string", description: "A day.", required: true }],
  });
  const context = { callId: "call_1" };
  expect(await engine.execute({ tool, arguments: {}, context })).toMatchObject({
    reason: "invalid-arguments",
  });
  const again = await engine.execute({ tool, arguments: {}, context });
  expect(again).toMatchObject({ reason: "invalid-arguments", replay: null });
});
