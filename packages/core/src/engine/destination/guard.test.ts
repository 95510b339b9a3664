import type { LookupFunction } from "node:net";
import { afterEach, expect, test } from "vitest";
import { engineFixture, resolverKnowing } from "../../testing/engine-fixture.ts";
import { createEngine } from "../create-engine.ts";

/** The machine may be busy: how long something may take that takes no time. */
const patience = { timeout: 4000 };

const { open, closeAll } = engineFixture();
afterEach(closeAll);

test.each([
  ["loopback", "http://127.0.0.1:9/"],
  ["a private address", "http://10.0.0.1/"],
  ["a metadata service", "http://169.254.169.254/latest/"],
  ["IPv6 loopback", "http://[::1]/"],
  ["a mapped address", "http://[::ffff:127.0.0.1]/"],
  ["a private name", "http://db.internal/"],
])("%s is blocked without any socket", async (_name, url) => {
  const { engine, toolFor } = await open();
  const outcome = await engine.execute({ tool: toolFor({ url }), arguments: {} });
  expect(outcome).toMatchObject({ status: "failed", reason: "blocked-destination", response: null });
  expect(outcome.timings.connect).toBe(0);
});

test("an endpoint on this machine is out of reach unless it is allowed", async () => {
  const { endpoint, engine, toolFor } = await open({ engine: { allowHosts: [] } });
  expect(await engine.execute({ tool: toolFor(), arguments: {} })).toMatchObject({
    reason: "blocked-destination",
  });
  expect(endpoint.connections.accepted).toBe(0);
});

test.each([
  ["a private address", ["127.0.0.1"]],
  ["a private address behind a public one", ["8.8.8.8", "127.0.0.1"]],
  ["a mapped private address", ["::ffff:127.0.0.1"]],
])("a public name that leads to %s is blocked on the socket", async (_name, addresses) => {
  const { endpoint, engine, toolFor } = await open({
    engine: { lookup: resolverKnowing("rebind.example", addresses) },
  });
  const url = endpoint.url.replace("127.0.0.1", "rebind.example");
  expect(await engine.execute({ tool: toolFor({ url }), arguments: {} })).toMatchObject({
    reason: "blocked-destination",
    message: expect.stringContaining("rebind.example leads to"),
  });
  expect(endpoint.connections.accepted).toBe(0);
});

test("a name that changes its address between two calls is judged each time it is dialled", async () => {
  const answers = ["127.0.0.1", "10.0.0.1"];
  const lookup: LookupFunction = (_hostname, _options, callback) => callback(null, answers.shift() ?? "", 4);
  const { endpoint, engine, toolFor } = await open({
    handler: (response) => {
      response.writeHead(200, { connection: "close" }).end("fine");
    },
    engine: { lookup, allowHosts: ["127.0.0.0/8"] },
  });
  const tool = toolFor({ url: endpoint.url.replace("127.0.0.1", "rebind.example") });
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ status: "succeeded", value: "fine" });
  await expect.poll(() => endpoint.connections.open, patience).toBe(0);
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ reason: "blocked-destination" });
});

test("http is refused where https is required, but not for an allowed host", async () => {
  const { engine, toolFor } = await open({ engine: { requireHttps: true } });
  const outcome = await engine.execute({ tool: toolFor({ url: "http://api.example.com/" }), arguments: {} });
  expect(outcome).toMatchObject({
    reason: "blocked-destination",
    message: expect.stringContaining("https://"),
  });
  expect(await engine.execute({ tool: toolFor(), arguments: {} })).toMatchObject({
    status: "succeeded",
  });
});

test("a host that cannot be allowed is refused when the engine is made", () => {
  expect(() => createEngine({ allowHosts: ["http://x"] })).toThrow("cannot be used");
});

test("a range opens every name that leads into it; an address opens itself only", async () => {
  const lookup = resolverKnowing("crm.example", ["127.0.0.1"]);
  const byRange = await open({ engine: { lookup, allowHosts: ["127.0.0.0/8"] } });
  const url = byRange.endpoint.url.replace("127.0.0.1", "crm.example");
  const inRange = await byRange.engine.execute({ tool: byRange.toolFor({ url }), arguments: {} });
  expect(inRange).toMatchObject({ status: "succeeded" });
  const byAddress = await open({ engine: { lookup, allowHosts: ["127.0.0.1"] } });
  const named = byAddress.toolFor({ url: byAddress.endpoint.url.replace("127.0.0.1", "crm.example") });
  expect(await byAddress.engine.execute({ tool: named, arguments: {} })).toMatchObject({
    reason: "blocked-destination",
  });
});

test("the answers that were judged are the ones that are dialled: one lookup for each connection", async () => {
  let lookups = 0;
  const lookup: LookupFunction = (_hostname, _options, callback) => {
    lookups += 1;
    callback(null, lookups === 1 ? "127.0.0.1" : "10.0.0.1", 4);
  };
  const { endpoint, engine, toolFor } = await open({ engine: { lookup, allowHosts: ["127.0.0.0/8"] } });
  const tool = toolFor({ url: endpoint.url.replace("127.0.0.1", "once.example") });
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ status: "succeeded" });
  expect(lookups).toBe(1);
});
