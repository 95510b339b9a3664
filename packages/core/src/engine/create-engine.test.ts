import { afterEach, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import type { CallLedger } from "../execution/once/call-ledger.ts";
import { createMemoryCallLedger } from "../execution/once/memory-call-ledger.ts";
import { engineFixture, resolverKnowing } from "../testing/engine-fixture.ts";
import { aParameter } from "../testing/index.ts";

/** The machine may be busy: how long something may take that takes no time. */
const patience = { timeout: 4000 };

const { open, closeAll } = engineFixture();
afterEach(closeAll);

test("a tool call reaches the endpoint exactly as described, and its answer comes back", async () => {
  const { endpoint, engine, toolFor } = await open({ handler: { json: { serviced: true } } });
  const tool = toolFor({
    method: "PUT",
    url: `${endpoint.url}/areas/{zip}/check?source=phone`,
    parameters: [
      aParameter({ key: "zip", location: "path" }),
      aParameter({ key: "day", location: "query" }),
      aParameter({ key: "hours", type: "number" }),
    ],
  });
  const outcome = await engine.execute({
    tool,
    arguments: { zip: "9/4", day: "Mon & Tue", hours: "2" },
    context: { callId: "call_1", toolCallId: "tc_1", agent: "receptionist", from: "+14155550100" },
  });
  expect(outcome).toMatchObject({ status: "succeeded", value: { serviced: true }, toolCallId: "tc_1" });
  expect(endpoint.requests).toEqual([
    {
      method: "PUT",
      path: "/areas/9%2F4/check",
      query: "source=phone&day=Mon+%26+Tue",
      headers: {
        host: endpoint.host,
        connection: "keep-alive",
        accept: "application/json, text/plain;q=0.9, */*;q=0.5",
        "accept-encoding": "gzip, deflate, br, zstd",
        "content-type": "application/json",
        "content-length": "11",
        "idempotency-key": expect.stringMatching(/^[\w-]{43}$/),
        traceparent: expect.stringMatching(/^00-[\da-f]{32}-[\da-f]{16}-01$/),
        "user-agent": `Callhook/${packageJson.version}`,
        "x-callhook-agent": "receptionist",
        "x-callhook-call-id": "call_1",
        "x-callhook-tool-call-id": "tc_1",
      },
      body: '{"hours":2}',
    },
  ]);
});

test("what the outcome says was sent is what arrived", async () => {
  const { endpoint, engine, toolFor } = await open();
  const tool = toolFor({ parameters: [aParameter()], bodyFormat: "form" });
  const { request } = await engine.execute({ tool, arguments: { zip_code: "ü&=" } });
  const [arrived] = endpoint.requests;
  expect(arrived?.headers).toMatchObject({ ...request?.headers });
  expect(arrived?.body).toBe(request?.body);
  expect(`${endpoint.url}${arrived?.path}`).toBe(request?.url);
});

test("a GET carries no body, no content type and no idempotency key", async () => {
  const { endpoint, engine, toolFor } = await open();
  await engine.execute({ tool: toolFor({ method: "GET" }), arguments: {} });
  const headers = Object.keys(endpoint.requests[0]?.headers ?? {});
  expect(endpoint.requests[0]?.body).toBe("");
  for (const name of ["content-type", "content-length", "transfer-encoding", "idempotency-key"]) {
    expect(headers).not.toContain(name);
  }
});

test("a POST without parameters announces that its body is empty", async () => {
  const { endpoint, engine, toolFor } = await open();
  await engine.execute({ tool: toolFor(), arguments: {} });
  expect(endpoint.requests[0]).toMatchObject({ body: "", headers: { "content-length": "0" } });
});

test("an endpoint's error is an outcome that carries its status and its words", async () => {
  const { engine, toolFor } = await open({ handler: { status: 409, json: { error: "taken" } } });
  expect(await engine.execute({ tool: toolFor(), arguments: {} })).toMatchObject({
    status: "failed",
    reason: "http-error",
    value: { error: "taken" },
    response: { status: 409, bytes: 17 },
  });
});

test("a 204 succeeds without a value", async () => {
  const { engine, toolFor } = await open({ handler: { status: 204, body: "" } });
  expect(await engine.execute({ tool: toolFor(), arguments: {} })).toMatchObject({
    status: "succeeded",
    value: null,
    response: { status: 204, bytes: 0 },
  });
});

test("a redirect is not followed, wherever it points", async () => {
  const { endpoint, engine, toolFor } = await open();
  endpoint.respondWith({ status: 302, headers: { location: `${endpoint.url}/elsewhere` }, body: "" });
  expect(await engine.execute({ tool: toolFor(), arguments: {} })).toMatchObject({
    reason: "http-error",
    message: expect.stringContaining("Redirects are not followed"),
  });
  expect(endpoint.requests.map(({ path }) => path)).toEqual(["/check-area"]);
});

test("cookies of the endpoint stay out of the record", async () => {
  const { engine, toolFor } = await open({
    handler: { json: {}, headers: { "set-cookie": "session=secret" } },
  });
  const outcome = await engine.execute({ tool: toolFor(), arguments: {} });
  expect(outcome.response?.headers["set-cookie"]).toBe("[redacted]");
  expect(JSON.stringify(outcome)).not.toContain("secret");
});

test("connections are kept alive, and a reused one costs no time to connect", async () => {
  const { endpoint, engine, toolFor } = await open();
  const tool = toolFor();
  const first = await engine.execute({ tool, arguments: {} });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const second = await engine.execute({ tool, arguments: {} });
  expect(endpoint.connections.accepted).toBe(1);
  expect(first.timings.connect).toBeGreaterThan(0);
  expect(second.timings).toMatchObject({ dns: 0, connect: 0, tls: 0 });
});

test("timings say where the time went, and add up", async () => {
  const { endpoint, engine, toolFor } = await open({
    handler: { json: {}, delayMs: 60 },
    engine: { lookup: resolverKnowing("slow.example", ["127.0.0.1"]), allowHosts: ["slow.example"] },
  });
  const url = endpoint.url.replace("127.0.0.1", "slow.example");
  const { timings } = await engine.execute({ tool: toolFor({ url }), arguments: {} });
  expect(timings.firstByte).toBeGreaterThan(50);
  expect(timings.dns).toBeGreaterThan(0);
  expect(timings.connect).toBeGreaterThan(0);
  const { total, ...parts } = timings;
  const sum = Object.values(parts).reduce((spent, part) => spent + part, 0);
  expect(Math.abs(total - sum)).toBeLessThan(0.01);
});

test("an abort closes the socket, and the endpoint sees it", async () => {
  const { endpoint, engine, toolFor } = await open();
  const controller = new AbortController();
  const hungUp = new Promise<void>((resolve) => {
    endpoint.respondWith((response) => {
      response.on("close", resolve);
      controller.abort();
    });
  });
  const outcome = await engine.execute({ tool: toolFor(), arguments: {}, signal: controller.signal });
  expect(outcome).toMatchObject({
    status: "failed",
    reason: "cancelled",
    message:
      "The tool call was cancelled before the endpoint had answered. Whether it did the work is not known.",
    phase: null,
  });
  await hungUp;
  await expect.poll(() => endpoint.connections.open, patience).toBe(0);
});

test("a signal that was aborted before sends nothing", async () => {
  const { endpoint, engine, toolFor } = await open();
  const outcome = await engine.execute({ tool: toolFor(), arguments: {}, signal: AbortSignal.abort() });
  expect(outcome).toMatchObject({
    reason: "cancelled",
    message: expect.stringContaining("before anything was sent"),
  });
  expect(endpoint.connections.accepted).toBe(0);
});

test("many calls at once each get their own answer", async () => {
  const { endpoint, engine, toolFor } = await open();
  endpoint.respondWith((response, { query }) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ query }));
  });
  const tool = toolFor({
    method: "GET",
    parameters: [aParameter({ key: "n", type: "number", location: "query" })],
  });
  const numbers = Array.from({ length: 50 }, (_, index) => index);
  const outcomes = await Promise.all(numbers.map((n) => engine.execute({ tool, arguments: { n } })));
  expect(outcomes.map((outcome) => outcome.status === "succeeded" && outcome.value)).toEqual(
    numbers.map((n) => ({ query: `n=${n}` })),
  );
});

test("a connection that is refused says so", async () => {
  const { endpoint, engine, toolFor } = await open();
  await endpoint.close();
  const outcome = await engine.execute({ tool: toolFor(), arguments: {} });
  expect(outcome).toMatchObject({
    reason: "connection-failed",
    message: "Nothing answers at 127.0.0.1: the connection was refused. Check that it is running.",
    response: null,
  });
});

test("a name that is not found says so, and spends its time on DNS", async () => {
  const { engine, toolFor } = await open({ engine: { lookup: resolverKnowing("known.example", []) } });
  const outcome = await engine.execute({ tool: toolFor({ url: "https://typo.example/" }), arguments: {} });
  expect(outcome).toMatchObject({
    reason: "name-not-resolved",
    message:
      "The name typo.example could not be found (ENOTFOUND); check the tool's URL for a typing mistake.",
  });
});

test("a resolver that never answers ends by the deadline, in its phase", async () => {
  const { engine, toolFor } = await open({ engine: { lookup: () => undefined } });
  const tool = toolFor({ url: "https://silent.example/", responseTimeoutSeconds: 0.2 });
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ reason: "timed-out", phase: "dns" });
});

test("closing waits for what is in flight; afterwards calls end as cancelled", async () => {
  const { engine, toolFor } = await open({ handler: { json: { late: true }, delayMs: 80 } });
  const tool = toolFor();
  const inFlight = engine.execute({ tool, arguments: {} });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await engine.close();
  expect(await inFlight).toMatchObject({ status: "succeeded", value: { late: true } });
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({
    reason: "cancelled",
    message: "The engine was closed before the tool call could run.",
  });
});

test("closing waits for calls in line, and for what they leave in the ledger", async () => {
  const ledger = createMemoryCallLedger();
  const settled: string[] = [];
  const slow: CallLedger = {
    ...ledger,
    async settle(settlement) {
      await new Promise((resolve) => setTimeout(resolve, 80));
      await ledger.settle(settlement);
      settled.push(settlement.claim.toolCallId);
    },
  };
  const limits = { callsInFlightPerTool: 1 };
  const { engine, toolFor } = await open({ handler: { delayMs: 30 }, engine: { ledger: slow, limits } });
  const tool = toolFor({ parameters: [aParameter()] });
  const ask = (zipCode: string) =>
    engine.execute({
      tool,
      arguments: { zip_code: zipCode },
      context: { callId: "call_1", toolCallId: zipCode },
    });
  const outcomes = [ask("94110"), ask("94117")];
  await engine.close();
  expect(settled.toSorted()).toEqual(["94110", "94117"]);
  for (const outcome of outcomes) expect(await outcome).toMatchObject({ status: "succeeded" });
});

test("time and name can be given from outside", async () => {
  const now = () => new Date("2026-02-03T04:05:06.000Z");
  const { endpoint, engine, toolFor } = await open({ engine: { now, userAgent: "Own/1" } });
  const outcome = await engine.execute({ tool: toolFor(), arguments: {} });
  expect(outcome.attempts[0]?.startedAt).toBe("2026-02-03T04:05:06.000Z");
  expect(endpoint.requests[0]?.headers["user-agent"]).toBe("Own/1");
});
