import type { Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { resolverKnowing } from "../../testing/engine-fixture.ts";
import { aTool, type Endpoint, selfSignedCertificate, startEndpoint } from "../../testing/index.ts";
import { type Proxy, type ProxyBehaviour, startProxy } from "../../testing/start-proxy.ts";
import { createEngine, type Engine, type EngineOptions } from "../create-engine.ts";

/** The machine may be busy: how long something may take that takes no time. */
const patience = { timeout: 4000 };

type Opened = { endpoint: Endpoint; proxy: Proxy; engine: Engine };
const opened: Opened[] = [];
afterEach(async () => {
  for (const { endpoint, proxy, engine } of opened.splice(0)) {
    await engine.close();
    await proxy.close();
    await endpoint.close();
  }
});

const certificate = selfSignedCertificate("api.example");
const publicName = resolverKnowing("api.example", ["93.184.215.14"]);

type Options = { engine?: EngineOptions; isSecure?: boolean; behaviour?: ProxyBehaviour; userinfo?: string };

/** A proxy whose tunnels all lead to one endpoint, which stands for the public internet. */
async function open({ engine: options, isSecure = false, behaviour, userinfo = "" }: Options = {}) {
  const endpoint = await startEndpoint(isSecure ? { tls: certificate } : {});
  const proxy = await startProxy({ leadTo: endpoint.host, behaviour });
  const proxyUrl = `http://${userinfo}${proxy.host}`;
  const certificateAuthorities = [certificate.cert];
  const usual = { proxyUrl, lookup: publicName, certificateAuthorities, random: () => 0 };
  const engine = createEngine({ ...usual, ...options });
  opened.push({ endpoint, proxy, engine });
  const call = (url: string, responseTimeoutSeconds = 5) =>
    engine.execute({ tool: aTool({ url, responseTimeoutSeconds }), arguments: {} });
  return { endpoint, proxy, engine, call };
}

test.each([
  ["http://api.example/check", "93.184.215.14:80", "api.example"],
  ["http://api.example:8080/check", "93.184.215.14:8080", "api.example:8080"],
  ["https://api.example/check", "93.184.215.14:443", "api.example"],
])("%s goes through a tunnel to the address that was judged", async (url, authority, host) => {
  const isSecure = url.startsWith("https:");
  const { endpoint, proxy, call } = await open({ isSecure });
  const outcome = await call(url);
  expect(outcome).toMatchObject({ status: "succeeded", value: { ok: true } });
  expect(proxy.asked.map((request) => request.authority)).toEqual([authority]);
  expect(proxy.asked[0]?.headers).not.toHaveProperty("proxy-authorization");
  expect(endpoint.requests).toMatchObject([{ path: "/check", headers: { host } }]);
  expect(endpoint.requests[0]?.headers).not.toHaveProperty("proxy-authorization");
  expect(proxy.strays).toEqual([]);
  const { dns, connect, tls } = outcome.timings;
  expect([dns > 0, connect > 0, tls > 0]).toEqual([true, true, isSecure]);
});

test("a tunnel is kept alive and used again", async () => {
  const { proxy, call } = await open({ isSecure: true });
  await call("https://api.example/a");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await call("https://api.example/b")).timings).toMatchObject({ dns: 0, connect: 0, tls: 0 });
  expect(proxy.connections.accepted).toBe(1);
});

test("an endpoint's certificate is checked against its name, however it was reached", async () => {
  const { call } = await open({
    isSecure: true,
    engine: { lookup: resolverKnowing("b.example", ["8.8.8.8"]) },
  });
  for (const url of ["https://b.example/", "https://8.8.8.8/"]) {
    expect(await call(url)).toMatchObject({
      reason: "tls-failed",
      message: expect.stringContaining("its certificate is for another name"),
    });
  }
});

test.each([
  ["http://10.0.0.1/", []],
  ["https://169.254.169.254/latest/meta-data/", []],
  ["https://[::1]/", []],
  ["https://[64:ff9b::a9fe:a9fe]/", []],
  ["http://metadata.google.internal/", []],
  ["http://rebind.example/", ["10.0.0.1"]],
  ["https://rebind.example/", ["93.184.215.14", "127.0.0.1"]],
  ["https://rebind.example/", ["::ffff:169.254.169.254"]],
])("%s that leads to %j is refused before the proxy hears of it", async (url, addresses) => {
  const { proxy, call } = await open({ engine: { lookup: resolverKnowing("rebind.example", addresses) } });
  expect(await call(url)).toMatchObject({ status: "failed", reason: "blocked-destination" });
  expect(proxy.connections.accepted).toBe(0);
});

test("a name that changes its address is judged for every tunnel, and never told to the proxy", async () => {
  const answers = ["93.184.215.14", "10.0.0.1"];
  const { endpoint, proxy, call } = await open({
    engine: { lookup: (_name, _options, callback) => callback(null, answers.shift() ?? "", 4) },
  });
  endpoint.respondWith({ json: {}, headers: { connection: "close" } });
  expect(await call("http://rebind.example/")).toMatchObject({ status: "succeeded" });
  await expect.poll(() => proxy.connections.open, patience).toBe(0);
  expect(await call("http://rebind.example/")).toMatchObject({ reason: "blocked-destination" });
  expect(proxy.asked.map(({ authority }) => authority)).toEqual(["93.184.215.14:80"]);
});

test("a resolver that answers with a name instead of an address leaves nothing for the proxy to resolve", async () => {
  const { proxy, call } = await open({
    engine: {
      allowHosts: ["crm.internal"],
      lookup: (_name, _options, callback) => callback(null, "db.internal", 4),
    },
  });
  expect(await call("http://crm.internal/")).toMatchObject({ reason: "name-not-resolved" });
  expect(proxy.connections.accepted).toBe(0);
});

test("name and password go to the proxy alone, and are in no record and no message", async () => {
  const { endpoint, proxy, call } = await open({ userinfo: "us%40er:pass-word@" });
  const sent = await call("http://api.example/");
  expect(proxy.asked[0]?.headers["proxy-authorization"]).toBe(`Basic ${btoa("us@er:pass-word")}`);
  expect(JSON.stringify(endpoint.requests)).not.toContain("proxy-authorization");
  proxy.behaveLike((socket) => void socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
  const refused = await call("http://api.example:81/");
  for (const secret of ["pass-word", btoa("us@er:pass-word"), proxy.host]) {
    expect(JSON.stringify([sent, refused])).not.toContain(secret);
  }
});

const answering =
  (text: string): ProxyBehaviour =>
  (socket: Socket) =>
    void socket.end(text);

test.each([
  [
    "asks for another password",
    answering("HTTP/1.1 407 No\r\n\r\n"),
    "does not accept our user name and password (407)",
  ],
  [
    "forbids the destination",
    answering("HTTP/1.1 403 No\r\ncontent-length: 2\r\n\r\nno"),
    "does not let calls through to api.example (403)",
  ],
  ["cannot reach it", answering("HTTP/1.1 502 No\r\n\r\n"), "could not reach api.example (502)"],
  [
    "redirects",
    answering("HTTP/1.1 302 No\r\nlocation: http://10.0.0.1/\r\n\r\n"),
    "does not let calls through to api.example (302)",
  ],
  ["speaks something else", answering("220 mail.example ESMTP\r\n"), "did not answer in valid HTTP"],
  [
    "sends a head without end",
    answering(`HTTP/1.1 200 Yes\r\nx: ${"a".repeat(40_000)}`),
    "did not answer in valid HTTP",
  ],
  ["closes", (socket: Socket) => void socket.destroy(), "closed the connection without an answer"],
  ["hangs up politely", (socket: Socket) => void socket.end(), "closed the connection without an answer"],
  ["resets", (socket: Socket) => void socket.resetAndDestroy(), "closed the connection without an answer"],
  [
    "slips in an answer of its own",
    (socket: Socket) =>
      void socket.write("HTTP/1.1 200 Yes\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n1"),
    "sent something before it was asked for anything",
  ],
])("a proxy that %s is a failed connection, at the proxy", async (_name, behaviour, problem) => {
  const { endpoint, proxy, call } = await open({ behaviour });
  const outcome = await call("http://api.example/");
  expect(outcome).toMatchObject({ status: "failed", reason: "connection-failed", response: null });
  expect(outcome.status === "failed" && outcome.message).toContain(
    `The proxy that tool calls go out through ${problem}`,
  );
  expect(endpoint.connections.accepted).toBe(0);
  await expect.poll(() => proxy.connections.open, patience).toBe(0);
});

test("a proxy that hangs is stopped by the deadline while connecting, and its socket is closed", async () => {
  const { proxy, call } = await open({ behaviour: () => undefined });
  expect(await call("http://api.example/", 1)).toMatchObject({ reason: "timed-out", phase: "connect" });
  expect(proxy.asked).toHaveLength(1);
  await expect.poll(() => proxy.connections.open, patience).toBe(0);
});

test("an endpoint that hangs behind the tunnel is stopped by the deadline, and the tunnel is closed", async () => {
  const { endpoint, proxy, call } = await open({ isSecure: true });
  endpoint.respondWith(() => undefined);
  expect(await call("https://api.example/", 1.5)).toMatchObject({ reason: "timed-out", phase: "firstByte" });
  await expect.poll(() => proxy.connections.open, patience).toBe(0);
});

test("encryption that hangs behind the tunnel times out in its phase, and the tunnel is closed", async () => {
  const { proxy, call } = await open({
    behaviour: (socket) => void socket.write("HTTP/1.1 200 Connection established\r\n\r\n"),
  });
  expect(await call("https://api.example/", 1.5)).toMatchObject({ reason: "timed-out", phase: "tls" });
  await expect.poll(() => proxy.connections.open, patience).toBe(0);
});

test("a resolver that never answers ends by the deadline, and no tunnel is asked for afterwards", async () => {
  const answers: (() => void)[] = [];
  const { proxy, call } = await open({
    engine: { lookup: (_name, _options, callback) => void answers.push(() => callback(null, "8.8.8.8", 4)) },
  });
  expect(await call("http://api.example/", 0.2)).toMatchObject({ reason: "timed-out", phase: "dns" });
  for (const answer of answers) answer();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(proxy.connections.accepted).toBe(0);
});

test("a proxy that is not there is named as the place", async () => {
  const { proxy, call } = await open();
  await proxy.close();
  expect(await call("http://api.example/")).toMatchObject({
    reason: "connection-failed",
    message: expect.stringContaining(
      "The proxy that tool calls go out through could not be reached (ECONNREFUSED)",
    ),
  });
});

test("an address that the proxy cannot reach is followed by the next of the name", async () => {
  const lookup = resolverKnowing("api.example", ["2606:4700::1", "93.184.215.14"]);
  const { endpoint, proxy, call } = await open({ engine: { lookup } });
  proxy.behaveLike((socket, { authority }, openTunnel) => {
    if (authority.startsWith("[")) socket.end("HTTP/1.1 502 No route\r\n\r\n");
    else openTunnel();
  });
  expect(await call("http://api.example/")).toMatchObject({ status: "succeeded" });
  expect(proxy.asked.map(({ authority }) => authority)).toEqual(["[2606:4700::1]:80", "93.184.215.14:80"]);
  expect(endpoint.connections.accepted).toBe(1);
});

test("a proxy that forbids one address of a name is not asked for the others", async () => {
  const lookup = resolverKnowing("api.example", ["93.184.215.14", "93.184.215.15"]);
  const { proxy, call } = await open({ engine: { lookup }, behaviour: answering("HTTP/1.1 403 No\r\n\r\n") });
  await call("http://api.example/");
  expect(new Set(proxy.asked.map(({ authority }) => authority))).toEqual(new Set(["93.184.215.14:80"]));
});

test("a proxy may speak https, with a certificate that the engine trusts", async () => {
  const own = selfSignedCertificate("proxy.example");
  const endpoint = await startEndpoint({ tls: certificate });
  const proxy = await startProxy({ leadTo: endpoint.host, tls: own });
  const lookup: EngineOptions["lookup"] = (name, _options, callback) =>
    callback(null, name === "proxy.example" ? "127.0.0.1" : "93.184.215.14", 4);
  const proxyUrl = `https://user:word@${proxy.host.replace("127.0.0.1", "proxy.example")}`;
  const trusting = createEngine({ proxyUrl, lookup, certificateAuthorities: [own.cert, certificate.cert] });
  const doubting = createEngine({
    proxyUrl,
    lookup,
    certificateAuthorities: [certificate.cert],
    random: () => 0,
  });
  opened.push({ endpoint, proxy, engine: trusting });
  const tool = aTool({ url: "https://api.example/", responseTimeoutSeconds: 5 });
  expect(await trusting.execute({ tool, arguments: {} })).toMatchObject({ status: "succeeded" });
  expect(await doubting.execute({ tool, arguments: {} })).toMatchObject({
    reason: "connection-failed",
    message: expect.stringContaining("(DEPTH_ZERO_SELF_SIGNED_CERT)"),
  });
  expect(proxy.asked).toHaveLength(1);
  await doubting.close();
});
