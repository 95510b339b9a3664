import { createServer, type LookupFunction } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aTool, type Endpoint, selfSignedCertificate, startEndpoint } from "../../testing/index.ts";
import { createEngine, type Engine } from "../create-engine.ts";

/** The machine may be busy: how long something may take that takes no time. */
const patience = { timeout: 4000 };

const trusted = selfSignedCertificate("trusted.example");
const usualAuthorities = getCACertificates("default");
const lookup: LookupFunction = (_hostname, _options, callback) => callback(null, "127.0.0.1", 4);
let engine: Engine;
const endpoints: Endpoint[] = [];

beforeAll(() => {
  setDefaultCACertificates([...usualAuthorities, trusted.cert]);
  engine = createEngine({ lookup, allowHosts: ["127.0.0.0/8"] });
});
afterEach(() => Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close())));
afterAll(async () => {
  await engine.close();
  setDefaultCACertificates(usualAuthorities);
});

async function startSecure(certificate = trusted) {
  const endpoint = await startEndpoint({ tls: certificate });
  endpoints.push(endpoint);
  return endpoint;
}

function call(url: string) {
  return engine.execute({ tool: aTool({ url, responseTimeoutSeconds: 5 }), arguments: {} });
}

test("a certificate that is trusted and fits the name is accepted, and its time is measured", async () => {
  const endpoint = await startSecure();
  const outcome = await call(endpoint.url.replace("127.0.0.1", "trusted.example"));
  expect(outcome).toMatchObject({ status: "succeeded", value: { ok: true } });
  expect(outcome.timings.tls).toBeGreaterThan(0);
});

test("a second call on a kept connection shakes no hands", async () => {
  const endpoint = await startSecure();
  const url = endpoint.url.replace("127.0.0.1", "trusted.example");
  await call(url);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await call(url)).timings.tls).toBe(0);
  expect(endpoint.connections.accepted).toBe(1);
});

test("a self-signed certificate that nobody trusts is refused", async () => {
  const endpoint = await startSecure(selfSignedCertificate("unknown.example"));
  const outcome = await call(endpoint.url.replace("127.0.0.1", "unknown.example"));
  expect(outcome).toMatchObject({
    reason: "tls-failed",
    message: "No secure connection to unknown.example could be made: its certificate is self-signed.",
  });
  expect(endpoint.requests).toEqual([]);
});

test("a trusted certificate for another name is refused", async () => {
  const endpoint = await startSecure();
  for (const host of ["other.example", "127.0.0.1"]) {
    expect(await call(endpoint.url.replace("127.0.0.1", host))).toMatchObject({
      reason: "tls-failed",
      message: expect.stringContaining("its certificate is for another name"),
    });
  }
  expect(endpoint.requests).toEqual([]);
});

test("an endpoint that does not speak https is a failed secure connection", async () => {
  const endpoint = await startEndpoint();
  endpoints.push(endpoint);
  expect(await call(endpoint.url.replace("http:", "https:"))).toMatchObject({
    reason: "tls-failed",
    message: expect.stringContaining("check that it speaks https"),
  });
});

test("a handshake that never ends times out in its phase, and leaves no socket", async () => {
  const silent = createServer();
  let open = 0;
  silent.on("connection", (socket) => {
    open += 1;
    socket
      .on("error", () => undefined)
      .on("close", () => (open -= 1))
      .resume();
  });
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const address = silent.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const tool = aTool({ url: `https://trusted.example:${port}/`, responseTimeoutSeconds: 0.3 });
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ reason: "timed-out", phase: "tls" });
  await expect.poll(() => open, patience).toBe(0);
  await new Promise((resolve) => silent.close(resolve));
});
