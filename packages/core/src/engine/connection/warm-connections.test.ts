import { createServer, type Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { resolverKnowing } from "../../testing/engine-fixture.ts";
import { aTool, type Endpoint, selfSignedCertificate, startEndpoint } from "../../testing/index.ts";
import { startProxy } from "../../testing/start-proxy.ts";
import { createEngine, type EngineOptions } from "../create-engine.ts";

/** The machine may be busy: how long something may take that takes no time. */
const patience = { timeout: 4000 };

const certificate = selfSignedCertificate("api.example");
const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closings.splice(0)) await close();
});

async function open({
  isSecure = false,
  options = {},
}: { isSecure?: boolean; options?: EngineOptions } = {}) {
  const endpoint = await startEndpoint(isSecure ? { tls: certificate } : {});
  const engine = createEngine({
    allowHosts: ["127.0.0.0/8"],
    lookup: resolverKnowing("api.example", ["127.0.0.1"]),
    certificateAuthorities: [certificate.cert],
    ...options,
  });
  closings.push(engine.close, endpoint.close);
  const tool = aTool({
    url: `${endpoint.url.replace("127.0.0.1", "api.example")}/x`,
    responseTimeoutSeconds: 5,
  });
  return { endpoint, engine, tool };
}

async function isConnected({ connections }: Endpoint): Promise<void> {
  await expect.poll(() => connections.accepted, patience).toBe(1);
  // Encryption takes a few more round trips than the server counts.
  await new Promise((resolve) => setTimeout(resolve, 50));
}

test.each([
  ["plain", false],
  ["encrypted", true],
])(
  "the first call on a prepared %s connection waits for no name, network or encryption",
  async (_name, isSecure) => {
    const { endpoint, engine, tool } = await open({ isSecure });
    engine.prepare({ tools: [tool] });
    await isConnected(endpoint);
    const outcome = await engine.execute({ tool, arguments: {} });
    expect(outcome).toMatchObject({ status: "succeeded", timings: { dns: 0, connect: 0, tls: 0 } });
    expect(endpoint.connections.accepted).toBe(1);
  },
);

test("preparing sends nothing: the endpoint sees a connection and no request", async () => {
  const received: Buffer[] = [];
  const server = createServer((socket) => void socket.on("data", (chunk) => received.push(chunk)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const connected = new Promise<Socket>((resolve) => server.once("connection", resolve));
  const { engine } = await open();
  engine.prepare({ tools: [aTool({ url: `http://127.0.0.1:${portOf(server.address())}/` })] });
  const socket = await connected;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(received).toEqual([]);
  socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

test("tools of one endpoint share one connection, however often they are prepared", async () => {
  const { endpoint, engine, tool } = await open();
  engine.prepare({ tools: [tool, { ...tool, url: `${tool.url}/{id}/more?a=b` }] });
  engine.prepare({ tools: [tool] });
  await isConnected(endpoint);
  expect(endpoint.connections.accepted).toBe(1);
});

test("an endpoint that has a connection is given no other", async () => {
  const { endpoint, engine, tool } = await open();
  await engine.execute({ tool, arguments: {} });
  engine.prepare({ tools: [tool] });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(endpoint.connections.accepted).toBe(1);
});

test("a call that comes while its connection is being prepared waits for that one, in its phases", async () => {
  const { endpoint, engine, tool } = await open({ isSecure: true });
  engine.prepare({ tools: [tool] });
  const outcome = await engine.execute({ tool, arguments: {} });
  expect(outcome).toMatchObject({ status: "succeeded" });
  expect(outcome.timings.tls).toBeGreaterThan(0);
  expect(endpoint.connections.accepted).toBe(1);
});

test("a call that ends while it waits for a prepared connection closes its socket", async () => {
  const silent = createServer((socket) => void socket.on("error", () => undefined).resume());
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { engine } = await open();
  const tool = aTool({ url: `https://127.0.0.1:${portOf(silent.address())}/`, responseTimeoutSeconds: 0.2 });
  engine.prepare({ tools: [tool] });
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ reason: "timed-out", phase: "tls" });
  await expect.poll(() => connectionsOf(silent), patience).toBe(0);
  await new Promise((resolve) => silent.close(resolve));
});

test("a prepared connection that the endpoint has closed is not used", async () => {
  const { endpoint, engine, tool } = await open();
  engine.prepare({ tools: [tool] });
  await isConnected(endpoint);
  const { host } = endpoint;
  await endpoint.close();
  const next = await startEndpoint({ port: Number(host.split(":")[1]) });
  closings.push(next.close);
  await expect.poll(() => endpoint.connections.open, patience).toBe(0);
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ status: "succeeded" });
  expect(next.connections.accepted).toBe(1);
});

test("an endpoint that speaks before it is asked has its prepared connection dropped: nobody takes that for an answer", async () => {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on("error", () => undefined);
    if (connections === 1) socket.write("HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\nsmuggled");
    socket.on("data", () => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\ntrue"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { engine } = await open();
  const tool = aTool({ url: `http://127.0.0.1:${portOf(server.address())}/` });
  engine.prepare({ tools: [tool] });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const outcome = await engine.execute({ tool, arguments: {} });
  expect(JSON.stringify(outcome)).not.toContain("smuggled");
  expect(outcome).toMatchObject({ status: "succeeded" });
  // The call dials for itself, so that its deadline covers that as well.
  expect(outcome.timings.connect).toBeGreaterThan(0);
  await engine.close();
  await new Promise((resolve) => server.close(resolve));
});

test("a connection that nobody needs is closed after fifteen seconds", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { endpoint, engine, tool } = await open();
  engine.prepare({ tools: [tool] });
  await vi.waitUntil(() => endpoint.connections.accepted === 1, patience);
  vi.advanceTimersByTime(14_999);
  expect(endpoint.connections.open).toBe(1);
  vi.advanceTimersByTime(1);
  await vi.waitUntil(() => endpoint.connections.open === 0, patience);
});

test("closing the engine closes what was prepared, and prepares nothing any more", async () => {
  const { endpoint, engine, tool } = await open();
  engine.prepare({ tools: [tool] });
  await isConnected(endpoint);
  await engine.close();
  await expect.poll(() => endpoint.connections.open, patience).toBe(0);
  engine.prepare({ tools: [tool] });
  expect(endpoint.connections.accepted).toBe(1);
});

test.each([
  ["a private address", "http://10.0.0.1/"],
  ["a private name", "https://db.internal/"],
  ["a name that leads to a private address", "http://rebind.example/"],
  ["a name that does not exist", "http://typo.example/"],
  ["something that is no URL", "nowhere"],
])("%s is not connected to in advance either, and nobody is bothered", async (_name, url) => {
  const { endpoint, engine, tool } = await open({
    options: { allowHosts: [], lookup: resolverKnowing("rebind.example", ["127.0.0.1"]) },
  });
  const port = endpoint.host.split(":")[1] ?? "";
  const withPort = url.endsWith("/") ? `${url.slice(0, -1)}:${port}/` : url;
  expect(() => engine.prepare({ tools: [{ url: withPort }, tool] })).not.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(endpoint.connections.accepted).toBe(0);
});

test("a tool that shows a certificate is left to the call that may read it", async () => {
  const { endpoint, engine, tool } = await open({ isSecure: true });
  const authentication = { type: "mtls" as const, certificateSecret: "cert", privateKeySecret: "key" };
  engine.prepare({ tools: [{ url: tool.url, authentication }] });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(endpoint.connections.accepted).toBe(0);
});

test("behind a proxy it is the whole tunnel that is prepared", async () => {
  const target = await startEndpoint({ tls: certificate });
  const proxy = await startProxy({ leadTo: target.host });
  closings.push(proxy.close, target.close);
  const options = {
    proxyUrl: `http://${proxy.host}`,
    lookup: resolverKnowing("api.example", ["93.184.215.14"]),
  };
  const { engine } = await open({ options });
  const tool = aTool({ url: "https://api.example/", responseTimeoutSeconds: 5 });
  engine.prepare({ tools: [tool] });
  await isConnected(target);
  const outcome = await engine.execute({ tool, arguments: {} });
  expect(outcome).toMatchObject({ status: "succeeded", timings: { dns: 0, connect: 0, tls: 0 } });
  expect(proxy.asked).toHaveLength(1);
  await engine.close();
});

test("a thousand endpoints are not all connected to at once", async () => {
  const dialled: string[] = [];
  const lookup: EngineOptions["lookup"] = (hostname) => void dialled.push(hostname);
  const { engine } = await open({ options: { lookup } });
  const tools = Array.from({ length: 1000 }, (_, index) => ({ url: `http://n${index}.example/` }));
  engine.prepare({ tools });
  expect(dialled).toHaveLength(64);
});

function portOf(address: ReturnType<ReturnType<typeof createServer>["address"]>): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

function connectionsOf(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
  });
}
