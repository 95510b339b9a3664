import type { LookupFunction } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type Endpoint, startEndpoint } from "../../testing/index.ts";
import { createGuardedFetch, type GuardedFetch, type GuardedFetchOptions } from "./create-guarded-fetch.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function start(options: GuardedFetchOptions = { allowHosts: ["127.0.0.1"] }) {
  const endpoint: Endpoint = await startEndpoint();
  const guarded: GuardedFetch = createGuardedFetch(options);
  closing.push(endpoint.close, guarded.close);
  return { endpoint, fetch: guarded.fetch };
}

/** The reasons in an error and its causes, outermost first. */
function reasonsOf(error: unknown): unknown[] {
  if (!(error instanceof Error)) return [];
  const own = "reason" in error ? [error.reason] : [];
  return [...own, ...reasonsOf(error.cause)];
}

async function refusalOf(request: Promise<Response>): Promise<unknown[]> {
  try {
    await request;
  } catch (error) {
    return reasonsOf(error);
  }
  throw new Error("The request was not refused.");
}

test("a request arrives as it was written, and its answer streams", async () => {
  const { endpoint, fetch } = await start();
  const rest = Promise.withResolvers<void>();
  endpoint.respondWith(async (response) => {
    response.write("first ");
    await rest.promise;
    response.end("second");
  });
  const headers = { authorization: "Bearer key", "content-type": "application/json" };
  const response = await fetch(`${endpoint.url}/v1/x?y=1`, { method: "POST", headers, body: '{"a":1}' });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect(await reader?.read()).toMatchObject({ value: "first " });
  rest.resolve();
  expect(await reader?.read()).toMatchObject({ value: "second" });
  expect(endpoint.requests[0]).toMatchObject({
    method: "POST",
    path: "/v1/x",
    query: "y=1",
    body: '{"a":1}',
  });
  expect(endpoint.requests[0]?.headers).toMatchObject(headers);
});

test("a private address that nobody allowed is refused, and nothing is dialled", async () => {
  const { endpoint, fetch } = await start({});
  expect(await refusalOf(fetch(endpoint.url))).toEqual(["blocked-destination"]);
  expect(endpoint.connections.accepted).toBe(0);
});

test("a name that leads to a private address is refused when it is dialled", async () => {
  const lookup: LookupFunction = (_hostname, _options, callback) =>
    callback(null, [{ address: "127.0.0.1", family: 4 }]);
  const { endpoint, fetch } = await start({ lookup });
  const url = endpoint.url.replace("127.0.0.1", "models.example");
  expect(await refusalOf(fetch(url))).toEqual(["blocked-destination"]);
  expect(endpoint.connections.accepted).toBe(0);
});

test.each(["authorization", "x-api-key"])(
  "%s does not travel in clear, but to allowed hosts",
  async (name) => {
    const { fetch } = await start({});
    const request = fetch("http://models.example/v1", { headers: { [name]: "Bearer key" } });
    expect(await refusalOf(request)).toEqual(["blocked-destination"]);
  },
);

test("with https required, http is refused even without a key", async () => {
  const { fetch } = await start({ requireHttps: true });
  expect(await refusalOf(fetch("http://models.example/v1"))).toEqual(["blocked-destination"]);
});

test("a redirect is answered, not followed", async () => {
  const { endpoint, fetch } = await start();
  endpoint.respondWith((response) => {
    response.writeHead(307, { location: "/elsewhere" }).end();
  });
  expect((await fetch(endpoint.url)).status).toBe(307);
  expect(endpoint.requests).toHaveLength(1);
});

test("an answer without end is broken off, and its connection closed", async () => {
  const { endpoint, fetch } = await start({ allowHosts: ["127.0.0.1"], maxResponseBytes: 1000 });
  endpoint.respondWith((response) => {
    const timer = setInterval(() => response.write("x".repeat(400)), 1);
    response.on("close", () => clearInterval(timer));
  });
  const response = await fetch(endpoint.url);
  await expect(response.text()).rejects.toThrow("longer than 1000 bytes");
  await expect.poll(() => endpoint.connections.open).toBe(0);
});

test("an abort closes the connection", async () => {
  const { endpoint, fetch } = await start();
  endpoint.respondWith((response) => {
    response.write("and so on");
  });
  const abort = new AbortController();
  const response = await fetch(endpoint.url, { signal: abort.signal });
  abort.abort();
  await expect(response.text()).rejects.toThrow();
  await expect.poll(() => endpoint.connections.open).toBe(0);
});
