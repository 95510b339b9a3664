import { createSecureServer } from "node:http2";
import type { LookupFunction, Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { getGlobalDispatcher, ProxyAgent, setGlobalDispatcher } from "undici";
import { startPhaseClock } from "../../execution/phase-clock.ts";
import { resolverKnowing } from "../../testing/engine-fixture.ts";
import { aTool, selfSignedCertificate, startEndpoint } from "../../testing/index.ts";
import { startProxy } from "../../testing/start-proxy.ts";
import { createEngine, type EngineOptions } from "../create-engine.ts";
import { parseAllowHosts } from "../destination/allow-hosts.ts";
import { createDestinationPolicy } from "../destination/destination-policy.ts";
import { createGuardedConnector } from "./guarded-connector.ts";
import { createSecureContexts } from "./secure-contexts.ts";

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closings.splice(0).toReversed()) await close();
});

async function open(options: EngineOptions = {}) {
  const endpoint = await startEndpoint();
  const engine = createEngine({ allowHosts: [endpoint.host], random: () => 0, ...options });
  closings.push(endpoint.close, engine.close);
  const call = (url = `${endpoint.url}/x`) =>
    engine.execute({ tool: aTool({ url, responseTimeoutSeconds: 5 }), arguments: {} });
  return { endpoint, engine, call };
}

test("proxies that the environment or the process names are not used: only the engine's own options count", async () => {
  const proxy = await startProxy();
  const proxyUrl = `http://${proxy.host}`;
  const usual = getGlobalDispatcher();
  const agent = new ProxyAgent(proxyUrl);
  setGlobalDispatcher(agent);
  for (const name of ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"]) {
    vi.stubEnv(name, proxyUrl);
    vi.stubEnv(name.toLowerCase(), proxyUrl);
  }
  vi.stubEnv("NODE_USE_ENV_PROXY", "1");
  const { call } = await open();
  expect(await call()).toMatchObject({ status: "succeeded" });
  expect(proxy.connections.accepted).toBe(0);
  setGlobalDispatcher(usual);
  await agent.close();
  await proxy.close();
});

test("an endpoint cannot move its callers elsewhere with an alternative service", async () => {
  const elsewhere = await startEndpoint();
  const { endpoint, call } = await open();
  endpoint.respondWith({ json: {}, headers: { "alt-svc": `http/1.1="${elsewhere.host}"; persist=1` } });
  await call();
  await call();
  expect(endpoint.requests).toHaveLength(2);
  expect(elsewhere.connections.accepted).toBe(0);
  await elsewhere.close();
});

test("an endpoint that prefers HTTP/2 is spoken to in HTTP/1.1, where one call has one connection", async () => {
  const certificate = selfSignedCertificate("api.example");
  const versions: string[] = [];
  const server = createSecureServer({ ...certificate, allowHTTP1: true }, (request, response) => {
    versions.push(request.httpVersion);
    response.end("fine");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { engine, call } = await open({
    allowHosts: ["127.0.0.0/8"],
    lookup: resolverKnowing("api.example", ["127.0.0.1"]),
    certificateAuthorities: [certificate.cert],
  });
  expect(await call(`https://api.example:${port}/`)).toMatchObject({ status: "succeeded", value: "fine" });
  expect(versions).toEqual(["1.1"]);
  await engine.close();
  await new Promise((resolve) => server.close(resolve));
});

test("certificates are checked even where the environment says not to", async () => {
  vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
  const endpoint = await startEndpoint({ tls: selfSignedCertificate("127.0.0.1") });
  closings.push(endpoint.close);
  const { call } = await open({ allowHosts: [endpoint.host] });
  expect(await call(endpoint.url)).toMatchObject({ reason: "tls-failed" });
  expect(endpoint.requests).toEqual([]);
});

test("whichever of a name's addresses is tried first, only those that were judged are dialled", async () => {
  const endpoint = await startEndpoint();
  closings.push(endpoint.close);
  const judged: string[] = [];
  const lookups: string[] = [];
  const policy = createDestinationPolicy({
    allowHosts: parseAllowHosts("127.0.0.0/8,::1/128"),
    requireHttps: false,
  });
  const find = resolverKnowing("api.example", ["::1", "127.0.0.3", "127.0.0.1"]);
  const lookup: LookupFunction = (hostname, options, callback) => {
    lookups.push(hostname);
    find(hostname, options, callback);
  };
  const { connect } = createGuardedConnector({
    policy: {
      ...policy,
      judgeAddress: (destination, address) => {
        judged.push(address);
        policy.judgeAddress(destination, address);
      },
    },
    lookup,
    contexts: createSecureContexts(),
    proxy: null,
    currentDialler: () => ({ clock: startPhaseClock(), onDial: () => undefined }),
  });
  const socket = await new Promise<Socket>((resolve, reject) => {
    const port = endpoint.host.split(":")[1] ?? "";
    connect({ hostname: "api.example", port, protocol: "http:" }, (error, opened) => {
      if (opened === null) reject(error);
      else resolve(opened);
    });
  });
  expect(lookups).toEqual(["api.example"]);
  expect(judged).toEqual(["::1", "127.0.0.3", "127.0.0.1"]);
  const dialled = (socket.autoSelectFamilyAttemptedAddresses ?? []).map((tried) =>
    tried.replace(/:\d+$/, ""),
  );
  expect(dialled.length).toBeGreaterThan(1);
  expect(judged).toEqual(expect.arrayContaining(dialled));
  socket.destroy();
});

test("a name that has turned private since is refused for every new connection, while an open one goes on", async () => {
  const answers = ["127.0.0.1"];
  const lookup: LookupFunction = (_name, _options, callback) =>
    callback(null, answers.shift() ?? "10.0.0.1", 4);
  const { endpoint, call } = await open({ lookup, allowHosts: ["127.0.0.0/8"] });
  const url = `${endpoint.url.replace("127.0.0.1", "turning.example")}/x`;
  let release = (): void => undefined;
  endpoint.respondWith((response) => {
    release = () => void response.end("late");
  });
  const first = call(url);
  await expect.poll(() => endpoint.requests.length, { timeout: 4000 }).toBe(1);
  expect(await call(url)).toMatchObject({ reason: "blocked-destination" });
  release();
  expect(await first).toMatchObject({ status: "succeeded", value: "late" });
  endpoint.respondWith({ body: "again" });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await call(url)).toMatchObject({ status: "succeeded", value: "again" });
  expect(endpoint.connections.accepted).toBe(1);
});

test("where https is required, an origin that is known by https is not known by http", async () => {
  const certificate = selfSignedCertificate("api.example");
  const endpoint = await startEndpoint({ tls: certificate });
  closings.push(endpoint.close);
  const { engine, call } = await open({
    allowHosts: ["127.0.0.0/8"],
    requireHttps: true,
    lookup: resolverKnowing("api.example", ["127.0.0.1"]),
    certificateAuthorities: [certificate.cert],
  });
  const url = endpoint.url.replace("127.0.0.1", "api.example");
  const plainUrl = url.replace("https:", "http:");
  expect(await call(url)).toMatchObject({ status: "succeeded" });
  for (const spelling of [plainUrl, plainUrl.toUpperCase(), plainUrl.replace("://", ":\\\\")]) {
    const outcome = await engine.execute({ tool: { ...aTool(), url: spelling }, arguments: {} });
    expect(outcome.status === "failed" && outcome.reason).toMatch(/^(?:blocked-destination|misconfigured)$/);
  }
  engine.prepare({ tools: [{ url: plainUrl }] });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(endpoint.connections.accepted).toBe(1);
});
