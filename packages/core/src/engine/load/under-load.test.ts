import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";

const patience = { timeout: 4000 };

const { open, closeAll } = engineFixture();
afterEach(closeAll);

/** Hangs at /hang until the endpoint closes, and answers at once everywhere else. */
async function openHalfSick(engine: Parameters<typeof open>[0] = {}) {
  const opened = await open(engine);
  opened.endpoint.respondWith((response, { path }) => {
    if (path === "/hang") return;
    response.writeHead(200, { "content-type": "application/json" }).end('{"ok":true}');
  });
  const slow = opened.toolFor({
    url: `${opened.endpoint.url}/hang`,
    method: "GET",
    retries: 0,
    limits: { callsInFlight: 3 },
  });
  const healthy = { ...opened.toolFor({ method: "GET" }), id: "tool_healthy" };
  return { ...opened, slow: { ...slow, id: "tool_slow" }, healthy };
}

test("an endpoint that hangs fills its own tool's places, and the tools beside it answer at once", async () => {
  const { endpoint, engine, slow, healthy } = await openHalfSick({
    engine: { limits: { callsInFlightPerWorkspace: 4 } },
  });
  const stop = new AbortController();
  const hanging = Array.from({ length: 12 }, () =>
    engine.execute({ tool: slow, arguments: {}, signal: stop.signal }),
  );
  await expect.poll(() => endpoint.requests.length, patience).toBe(3);
  for (let call = 0; call < 20; call += 1) {
    expect(await engine.execute({ tool: healthy, arguments: {} })).toMatchObject({ status: "succeeded" });
  }
  expect(endpoint.requests.filter(({ path }) => path === "/hang")).toHaveLength(3);
  stop.abort();
  const reasons = (await Promise.all(hanging)).map(
    (outcome) => outcome.status === "failed" && outcome.reason,
  );
  expect(new Set(reasons)).toEqual(new Set(["cancelled"]));
});

test("a call that waits for its turn ends by its deadline, in the queue, and nothing of it was sent", async () => {
  const { endpoint, engine, slow } = await openHalfSick();
  const tool = { ...slow, limits: { callsInFlight: 1 } };
  const stop = new AbortController();
  const hanging = engine.execute({ tool, arguments: {}, signal: stop.signal });
  await expect.poll(() => endpoint.requests.length, patience).toBe(1);
  const impatient = { ...tool, responseTimeoutSeconds: 0.1 };
  expect(await engine.execute({ tool: impatient, arguments: {} })).toMatchObject({
    reason: "timed-out",
    phase: "queue",
    message: expect.stringContaining("Nothing was sent."),
    attempts: [],
    request: null,
  });
  stop.abort();
  await hanging;
  expect(endpoint.requests).toHaveLength(1);
});

test("time in line counts as queue, and the place is handed on when a call is over", async () => {
  const { endpoint, engine, toolFor } = await open({ handler: { json: {}, delayMs: 40 } });
  const tool = toolFor({ limits: { callsInFlight: 1 } });
  const outcomes = await Promise.all([1, 2, 3].map(() => engine.execute({ tool, arguments: {} })));
  expect(outcomes.map(({ status }) => status)).toEqual(["succeeded", "succeeded", "succeeded"]);
  expect(outcomes[1]?.timings.queue).toBeGreaterThan(35);
  expect(outcomes[2]?.timings.queue).toBeGreaterThan(70);
  expect(endpoint.connections.accepted).toBeLessThanOrEqual(2);
});

test("a caller who hangs up while waiting in line is gone from it", async () => {
  const { endpoint, engine, slow } = await openHalfSick();
  const tool = { ...slow, limits: { callsInFlight: 1 } };
  const stop = new AbortController();
  const hanging = engine.execute({ tool, arguments: {}, signal: stop.signal });
  await expect.poll(() => endpoint.requests.length, patience).toBe(1);
  const caller = new AbortController();
  const waiting = engine.execute({ tool, arguments: {}, callEnded: caller.signal });
  caller.abort();
  expect(await waiting).toMatchObject({
    reason: "cancelled",
    message: expect.stringContaining("before anything was sent"),
  });
  stop.abort();
  await hanging;
  expect(endpoint.requests).toHaveLength(1);
});

test("a tool that is called too often is refused at once, in words, and nothing is sent", async () => {
  const { endpoint, engine, toolFor } = await open();
  const tool = toolFor({ limits: { callsPerMinute: 2 } });
  for (let call = 0; call < 2; call += 1) {
    expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ status: "succeeded" });
  }
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({
    reason: "rate-limited",
    message: expect.stringMatching(/^This tool is being used too often .* Try again in \d+ seconds\.$/),
    attempts: [],
  });
  expect(endpoint.requests).toHaveLength(2);
});

test("a failed call gives its place back", async () => {
  const { engine, toolFor } = await open({ handler: { status: 400, json: {} } });
  const tool = toolFor({ limits: { callsInFlight: 1 } });
  for (let call = 0; call < 3; call += 1) {
    expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ reason: "http-error" });
  }
});

test("an endpoint that keeps failing is left alone for a while, and asked again when it may be well", async () => {
  const { endpoint, engine, toolFor } = await open({
    handler: { status: 503, json: {} },
    engine: { limits: { breaker: { retryAfterSeconds: 0.2 } } },
  });
  const tool = toolFor({ method: "GET", retries: 0 });
  for (let call = 0; call < 10; call += 1) {
    expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ reason: "http-error" });
  }
  const refused = await engine.execute({ tool, arguments: {} });
  expect(refused).toMatchObject({
    reason: "circuit-open",
    message: expect.stringContaining("has failed too often lately, so it was not asked."),
    attempts: [{ failure: "circuit-open", status: null }],
    response: null,
  });
  expect(endpoint.requests).toHaveLength(10);

  endpoint.respondWith({ json: { well: true } });
  await expect
    .poll(() => engine.execute({ tool, arguments: {} }), { ...patience, interval: 50 })
    .toMatchObject({ status: "succeeded", value: { well: true } });
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ status: "succeeded" });
});

test("one workspace's failures leave another's calls to the same origin alone", async () => {
  const { endpoint, engine, toolFor } = await open({ handler: () => undefined });
  const impatient = toolFor({ method: "GET", retries: 0, responseTimeoutSeconds: 0.1 });
  await Promise.all(
    Array.from({ length: 10 }, () =>
      engine.execute({ tool: impatient, arguments: {}, context: { workspaceId: "hasty" } }),
    ),
  );
  endpoint.respondWith({ json: {} });
  const tool = toolFor({ method: "GET" });
  const callFor = (workspaceId: string) => engine.execute({ tool, arguments: {}, context: { workspaceId } });
  expect(await callFor("hasty")).toMatchObject({ reason: "circuit-open" });
  expect(await callFor("patient")).toMatchObject({ status: "succeeded" });
});
