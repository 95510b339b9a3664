import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { engineFixture, resolverKnowing } from "../../testing/engine-fixture.ts";
import { aParameter, aTool, type Endpoint, type RespondByHand, startEndpoint } from "../../testing/index.ts";
import { createEngine } from "../../engine/create-engine.ts";

const { open, closeAll } = engineFixture();
afterEach(closeAll);

/** Answers the first requests one by one, and every later one with what comes last. */
function inTurn(...behaviours: RespondByHand[]): RespondByHand {
  let turn = 0;
  return async (response, request) => {
    const behaviour = behaviours[Math.min(turn, behaviours.length - 1)];
    turn += 1;
    await behaviour?.(response, request);
  };
}

function answering(status: number, headers: Record<string, string> = {}): RespondByHand {
  return (response) =>
    void response
      .writeHead(status, { "content-type": "application/json", ...headers })
      .end(JSON.stringify({ status }));
}
const hangUp: RespondByHand = (response) => void response.destroy();
const breakOff: RespondByHand = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100" }).write("{");
  setTimeout(() => response.destroy(), 5);
};

/** A connection is free again once its last answer has been read to the end. */
function untilReusable(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

test.each([408, 425, 429, 502, 503, 504])(
  "a read that is answered %d is asked again, and the second answer counts",
  async (status) => {
    const handler = inTurn(answering(status), answering(200));
    const { engine, toolFor } = await open({ handler });
    const outcome = await engine.execute({ tool: toolFor({ method: "GET" }), arguments: {} });
    expect(outcome).toMatchObject({ status: "succeeded", value: { status: 200 } });
    expect(outcome.attempts).toMatchObject([
      { status, failure: "http-error", message: `The endpoint answered ${status}.` },
      { status: 200, failure: null, message: null },
    ]);
  },
);

test("when every attempt fails, the last answer stands and each attempt is on record", async () => {
  const handler = inTurn(answering(503), answering(502), answering(504));
  const { endpoint, engine, toolFor } = await open({ handler });
  const outcome = await engine.execute({ tool: toolFor({ method: "GET" }), arguments: {} });
  expect(outcome).toMatchObject({ status: "failed", reason: "http-error", value: { status: 504 } });
  expect(outcome.attempts.map(({ status }) => status)).toEqual([503, 502, 504]);
  expect(endpoint.requests).toHaveLength(3);
});

test("a tool that wants no retries sends once", async () => {
  const { endpoint, engine, toolFor } = await open({ handler: answering(503) });
  const tool = toolFor({ method: "GET", retries: 0 });
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ response: { status: 503 } });
  expect(endpoint.requests).toHaveLength(1);
});

test.each([400, 401, 404, 409, 500, 501])(
  "an answer of %d is final, and nothing is sent again",
  async (status) => {
    const { endpoint, engine, toolFor } = await open({ handler: answering(status) });
    const outcome = await engine.execute({ tool: toolFor({ method: "GET" }), arguments: {} });
    expect(outcome.attempts).toMatchObject([{ status, failure: "http-error" }]);
    expect(endpoint.requests).toHaveLength(1);
  },
);

test("an idempotent write is repeated under the same idempotency key, with the same body", async () => {
  const handler = inTurn(hangUp, answering(503), answering(200));
  const { endpoint, engine, toolFor } = await open({ handler });
  const tool = toolFor({ method: "PUT", parameters: [aParameter()] });
  const outcome = await engine.execute({
    tool,
    arguments: { zip_code: "94110" },
    context: { callId: "call_1", toolCallId: "tc_1" },
  });
  expect(outcome.attempts).toMatchObject([
    { status: null, failure: "connection-failed" },
    { status: 503, failure: "http-error" },
    { status: 200, failure: null },
  ]);
  const keys = endpoint.requests.map(({ headers }) => headers["idempotency-key"]);
  expect(keys).toEqual([expect.stringMatching(/./), keys[0], keys[0]]);
  expect(new Set(endpoint.requests.map(({ body }) => body))).toEqual(new Set(['{"zip_code":"94110"}']));
});

test("a read whose answer broke off in the middle is asked again", async () => {
  const { engine, toolFor } = await open({ handler: inTurn(breakOff, answering(200)) });
  const outcome = await engine.execute({ tool: toolFor({ method: "GET" }), arguments: {} });
  expect(outcome).toMatchObject({ status: "succeeded", response: { status: 200, bytes: 14 } });
  expect(outcome.attempts).toMatchObject([
    {
      status: 200,
      failure: "connection-failed",
      message: expect.stringContaining("before its answer was complete"),
    },
    { status: 200, failure: null },
  ]);
});

test.each<[string, RespondByHand]>([
  ["a connection that closed without an answer", hangUp],
  ["an answer that broke off", breakOff],
  ["an endpoint that is busy", answering(503)],
  ["an endpoint that wants less", answering(429, { "retry-after": "0" })],
])("a write is not sent twice after %s, since it may have been done", async (_name, behaviour) => {
  const { endpoint, engine, toolFor } = await open({ handler: behaviour });
  const outcome = await engine.execute({ tool: toolFor({ method: "POST" }), arguments: {} });
  expect(outcome).toMatchObject({ status: "failed" });
  expect(outcome.attempts).toHaveLength(1);
  expect(endpoint.requests).toHaveLength(1);
});

test("a write whose connection was closed as it was written says that nobody knows what became of it", async () => {
  const { endpoint, engine, toolFor } = await open();
  const tool = toolFor({ method: "POST" });
  await engine.execute({ tool, arguments: {} });
  await untilReusable();
  endpoint.respondWith(hangUp);
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({
    reason: "connection-failed",
    message: expect.stringContaining("Whether it did the work is not known."),
  });
  expect(endpoint.connections.accepted).toBe(1);
  expect(endpoint.requests).toHaveLength(2);
});

test("a read on a kept-alive connection that the server closed as we wrote is asked again on another", async () => {
  const { endpoint, engine, toolFor } = await open();
  const tool = toolFor({ method: "GET" });
  await engine.execute({ tool, arguments: {} });
  await untilReusable();
  endpoint.respondWith(inTurn(hangUp, answering(200)));
  const outcome = await engine.execute({ tool, arguments: {} });
  expect(outcome).toMatchObject({ status: "succeeded" });
  expect(outcome.attempts).toHaveLength(2);
  expect(endpoint.connections.accepted).toBe(2);
});

test("a write that never reached a connection is tried again, and is done once", async () => {
  const gone = await startEndpoint();
  await gone.close();
  const port = Number(new URL(gone.url).port);
  let returned: Promise<Endpoint> | undefined;
  const random = () => {
    returned ??= startEndpoint({ port });
    return 0.5;
  };
  const engine = createEngine({ allowHosts: [gone.host], random });
  const outcome = await engine.execute({ tool: aTool({ url: gone.url }), arguments: {} });
  const endpoint = await returned;
  expect(outcome).toMatchObject({ status: "succeeded" });
  expect(outcome.attempts[0]).toMatchObject({ status: null, failure: "connection-failed" });
  expect(endpoint?.requests).toHaveLength(1);
  await engine.close();
  await endpoint?.close();
});

test("a resolver without an answer is asked again, even for a write, since nothing was sent", async () => {
  const known = resolverKnowing("crm.example", ["127.0.0.1"]);
  let lookups = 0;
  const lookup: typeof known = (hostname, options, callback) => {
    lookups += 1;
    if (lookups > 1) return known(hostname, options, callback);
    callback(Object.assign(new Error("try again"), { code: "EAI_AGAIN" }), []);
  };
  const { endpoint, engine, toolFor } = await open({ engine: { lookup, allowHosts: ["crm.example"] } });
  const tool = toolFor({ url: endpoint.url.replace("127.0.0.1", "crm.example") });
  const outcome = await engine.execute({ tool, arguments: {} });
  expect(outcome).toMatchObject({ status: "succeeded" });
  expect(outcome.attempts).toMatchObject([{ failure: "name-not-resolved" }, { failure: null }]);
  expect(endpoint.requests).toHaveLength(1);
});

test("a handshake that breaks off is tried again, even for a write, since nothing was sent", async () => {
  let accepted = 0;
  const server = createServer((socket) => {
    accepted += 1;
    socket.on("error", () => undefined).once("data", () => socket.resetAndDestroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const engine = createEngine({ allowHosts: [host], random: () => 0 });
  const outcome = await engine.execute({ tool: aTool({ url: `https://${host}/` }), arguments: {} });
  expect(outcome).toMatchObject({ status: "failed", reason: "tls-failed" });
  expect(outcome.attempts).toHaveLength(3);
  expect(accepted).toBe(3);
  await engine.close();
  await new Promise((resolve) => server.close(resolve));
});

test("a name that does not exist is not looked up again", async () => {
  const { engine, toolFor } = await open({ engine: { lookup: resolverKnowing("known.example", []) } });
  const tool = toolFor({ method: "GET", url: "https://typo.example/" });
  const outcome = await engine.execute({ tool, arguments: {} });
  expect(outcome.attempts).toMatchObject([{ failure: "name-not-resolved" }]);
});

test("Retry-After is waited for, and the wait counts as queue", async () => {
  // HTTP dates have whole seconds, so it is the engine's clock that stands shortly before one.
  const now = () => new Date("2026-03-02T10:00:01.940Z");
  const busy = answering(503, { "retry-after": "Mon, 02 Mar 2026 10:00:02 GMT" });
  const { engine, toolFor } = await open({
    handler: inTurn(busy, answering(200)),
    engine: { now },
  });
  const outcome = await engine.execute({ tool: toolFor({ method: "GET" }), arguments: {} });
  expect(outcome).toMatchObject({ status: "succeeded" });
  const [first, second] = outcome.attempts;
  expect(first?.timings.queue).toBeLessThan(55);
  expect(second?.timings.queue).toBeGreaterThan(55);
  expect(outcome.timings.queue).toBeGreaterThan(55);
});

test("a Retry-After that the deadline has no room for is not waited for: the answer stands at once", async () => {
  const { endpoint, engine, toolFor } = await open({ handler: answering(429, { "retry-after": "60" }) });
  const outcome = await engine.execute({ tool: toolFor({ method: "GET" }), arguments: {} });
  expect(outcome).toMatchObject({ reason: "http-error", response: { status: 429 } });
  expect(outcome.timings.total).toBeLessThan(2000);
  expect(endpoint.requests).toHaveLength(1);
});

test("all attempts share the one deadline", async () => {
  const handler = inTurn(answering(503), () => undefined);
  const { engine, toolFor } = await open({ handler });
  const tool = toolFor({ method: "GET", responseTimeoutSeconds: 0.3 });
  const outcome = await engine.execute({ tool, arguments: {} });
  expect(outcome).toMatchObject({ reason: "timed-out", phase: "firstByte", response: null });
  expect(outcome.attempts).toMatchObject([{ status: 503 }, { status: null, failure: "timed-out" }]);
});

test("an abort ends the wait for another attempt at once", async () => {
  const controller = new AbortController();
  const handler = answering(503, { "retry-after": "4" });
  const { endpoint, engine, toolFor } = await open({ handler });
  const running = engine.execute({
    tool: toolFor({ method: "GET" }),
    arguments: {},
    signal: controller.signal,
  });
  await expect.poll(() => endpoint.requests.length, { timeout: 4000 }).toBe(1);
  setTimeout(() => controller.abort(), 30);
  const outcome = await running;
  expect(outcome).toMatchObject({ reason: "cancelled" });
  expect(outcome.timings.total).toBeLessThan(3000);
  expect(endpoint.requests).toHaveLength(1);
});

test("a tool call that succeeds at once has one attempt and never asks for chance", async () => {
  let drawn = 0;
  const random = () => {
    drawn += 1;
    return 0;
  };
  const { engine, toolFor } = await open({ engine: { random } });
  const outcome = await engine.execute({ tool: toolFor({ method: "GET" }), arguments: {} });
  expect(outcome.attempts).toMatchObject([{ status: 200, failure: null, message: null }]);
  expect(outcome.attempts[0]?.timings.total).toBeLessThanOrEqual(outcome.timings.total);
  expect(drawn).toBe(0);
});
