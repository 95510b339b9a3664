import { afterEach, expect, test } from "vitest";
import { credentialsSchema } from "../../tool/authentication.ts";
import { engineFixture } from "../../testing/engine-fixture.ts";
import { aParameter, type RespondByHand } from "../../testing/index.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";

const patience = { timeout: 4000 };

const { open, closeAll } = engineFixture();
afterEach(closeAll);

/** A cached read, an endpoint that counts its answers, and a clock that is moved by hand. */
async function openCached(overrides: Partial<ToolDraftInput> = {}) {
  let nowMs = Date.parse("2026-03-02T10:00:00Z");
  let answers = 0;
  const handler: RespondByHand = (response) => {
    answers += 1;
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ answer: answers }));
  };
  const opened = await open({ handler, engine: { now: () => new Date(nowMs) } });
  const tool = opened.toolFor({
    method: "GET",
    parameters: [aParameter({ key: "zip", location: "query" })],
    cacheSeconds: 30,
    ...overrides,
  });
  const pass = (seconds: number) => (nowMs += seconds * 1000);
  return { ...opened, tool, pass };
}

const sanFrancisco = { zip: "94110" };

test("the same read within its time is answered without asking the endpoint again", async () => {
  const { endpoint, engine, tool, pass } = await openCached();
  const first = await engine.execute({ tool, arguments: sanFrancisco, context: { toolCallId: "first" } });
  pass(12);
  const second = await engine.execute({ tool, arguments: sanFrancisco, context: { toolCallId: "second" } });
  expect(first).toMatchObject({ value: { answer: 1 }, replay: null });
  expect(second).toMatchObject({
    status: "succeeded",
    value: { answer: 1 },
    toolCallId: "second",
    attempts: [],
    request: null,
    response: null,
    replay: { from: "cache", toolCallId: "first", ageMs: 12_000 },
  });
  expect(endpoint.requests).toHaveLength(1);
});

test("an answer is as old as it may be, and then the endpoint is asked again", async () => {
  const { engine, tool, pass } = await openCached();
  await engine.execute({ tool, arguments: sanFrancisco });
  pass(29.9);
  expect(await engine.execute({ tool, arguments: sanFrancisco })).toMatchObject({ value: { answer: 1 } });
  pass(0.1);
  expect(await engine.execute({ tool, arguments: sanFrancisco })).toMatchObject({
    value: { answer: 2 },
    replay: null,
  });
});

test("what is kept is what was said, not how it was said to whom", async () => {
  const { engine, tool } = await openCached();
  await engine.execute({ tool, arguments: sanFrancisco, context: { callId: "call_of_ann" } });
  const outcome = await engine.execute({
    tool,
    arguments: { ...sanFrancisco, extra: 1 },
    context: { callId: "call_of_bob" },
  });
  expect(outcome).toMatchObject({ replay: { from: "cache" }, ignoredArguments: ["extra"] });
  expect(JSON.stringify(outcome)).not.toContain("call_of_ann");
});

test("nobody can change what others are given", async () => {
  const { engine, tool } = await openCached();
  for (let call = 0; call < 3; call += 1) {
    const outcome = await engine.execute({ tool, arguments: sanFrancisco });
    expect(outcome).toMatchObject({ value: { answer: 1 } });
    if (outcome.status === "succeeded") Object.assign(Object(outcome.value), { answer: "forged" });
  }
});

test("variables that an answer brought are kept for every call that is given it", async () => {
  const { engine, tool } = await openCached({
    response: { save: [{ variable: "last_answer", path: "answer" }] },
  });
  await engine.execute({ tool, arguments: sanFrancisco });
  expect(await engine.execute({ tool, arguments: sanFrancisco })).toMatchObject({
    replay: { from: "cache" },
    variables: { last_answer: 1 },
  });
});

type Asked = Parameters<Awaited<ReturnType<typeof openCached>>["engine"]["execute"]>[0];

test.each<[string, (asked: Asked) => Asked]>([
  ["other arguments", (asked) => ({ ...asked, arguments: { zip: "10001" } })],
  ["another workspace", (asked) => ({ ...asked, context: { ...asked.context, workspaceId: "florist" } })],
  ["another agent, whose mapping differs", (asked) => ({ ...asked, context: { agent: "assistant" } })],
  ["another version of the tool", (asked) => ({ ...asked, tool: { ...asked.tool, version: 2 } })],
  ["another tool", (asked) => ({ ...asked, tool: { ...asked.tool, id: "tool_2" } })],
])("%s: the endpoint is asked", async (_name, change) => {
  const { endpoint, engine, tool } = await openCached();
  const asked: Asked = { tool, arguments: sanFrancisco, context: { agent: "receptionist" } };
  await engine.execute(asked);
  expect(await engine.execute(change(asked))).toMatchObject({ value: { answer: 2 }, replay: null });
  expect(endpoint.requests).toHaveLength(2);
});

test("a parameter that holds the caller's number keeps one caller's answer from the next", async () => {
  const { engine, toolFor } = await openCached();
  const tool = toolFor({
    method: "GET",
    cacheSeconds: 30,
    parameters: [
      aParameter({ key: "phone", location: "query", source: { from: "system", value: "caller-number" } }),
    ],
  });
  const callFrom = (from: string) => engine.execute({ tool, arguments: {}, context: { from } });
  expect(await callFrom("+14155550101")).toMatchObject({ value: { answer: 1 } });
  expect(await callFrom("+14155550102")).toMatchObject({ value: { answer: 2 } });
  expect(await callFrom("+14155550101")).toMatchObject({ value: { answer: 1 }, replay: { from: "cache" } });
});

test("a header that holds a variable of the call keeps one caller's answer from the next", async () => {
  const { engine, tool } = await openCached({
    headers: [{ name: "x-customer", value: { from: "variable", name: "customer" } }],
  });
  const callOf = (customer: string) =>
    engine.execute({ tool, arguments: sanFrancisco, context: { variables: { customer } } });
  expect(await callOf("ann")).toMatchObject({ value: { answer: 1 } });
  expect(await callOf("bob")).toMatchObject({ value: { answer: 2 } });
  expect(await callOf("ann")).toMatchObject({ value: { answer: 1 }, replay: { from: "cache" } });
});

test("drafts share an answer only while they are equal in everything", async () => {
  const { engine, tool } = await openCached();
  const { id: _id, version: _version, ...draft } = tool;
  await engine.execute({ tool: { ...draft }, arguments: sanFrancisco });
  expect(await engine.execute({ tool: { ...draft }, arguments: sanFrancisco })).toMatchObject({
    replay: { from: "cache" },
  });
  const changed = { ...draft, response: { ...draft.response, maxBytes: 500 } };
  expect(await engine.execute({ tool: changed, arguments: sanFrancisco })).toMatchObject({ replay: null });
});

test("a read whose author wants no cache asks the endpoint every time", async () => {
  const { endpoint, engine, tool } = await openCached({ cacheSeconds: 0 });
  for (let call = 0; call < 2; call += 1) {
    expect(await engine.execute({ tool, arguments: sanFrancisco })).toMatchObject({ replay: null });
  }
  expect(endpoint.requests).toHaveLength(2);
});

test("a write that would be answered from a cache is refused, since it would not be done", async () => {
  const { endpoint, engine, tool } = await openCached();
  expect(await engine.execute({ tool: { ...tool, effect: "write" }, arguments: sanFrancisco })).toMatchObject(
    { reason: "misconfigured", message: expect.stringContaining("cacheSeconds") },
  );
  expect(endpoint.requests).toEqual([]);
});

test("a failure is not kept", async () => {
  const { endpoint, engine, tool } = await openCached();
  endpoint.respondWith({ status: 404, json: {} });
  expect(await engine.execute({ tool, arguments: sanFrancisco })).toMatchObject({ reason: "http-error" });
  endpoint.respondWith({ json: { found: true } });
  expect(await engine.execute({ tool, arguments: sanFrancisco })).toMatchObject({ value: { found: true } });
});

/** Holds the first answer back, so that others come to ask the same. */
async function openSlow() {
  const opened = await openCached({ responseTimeoutSeconds: 5 });
  const letGo = Promise.withResolvers<{ status: number }>();
  opened.endpoint.respondWith(async (response) => {
    const isFirst = opened.endpoint.requests.length === 1;
    const { status } = isFirst ? await letGo.promise : { status: 200 };
    const json = { asked: opened.endpoint.requests.length };
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
  });
  const asked = () => expect.poll(() => opened.endpoint.requests.length, patience).toBe(1);
  return { ...opened, letGo: letGo.resolve, asked };
}

test("reads that come while the same is being asked wait for its answer, and the endpoint is asked once", async () => {
  const { endpoint, engine, tool, letGo, asked } = await openSlow();
  const first = engine.execute({ tool, arguments: sanFrancisco, context: { toolCallId: "first" } });
  await asked();
  const others = Array.from({ length: 5 }, () => engine.execute({ tool, arguments: sanFrancisco }));
  letGo({ status: 200 });
  expect(await first).toMatchObject({ value: { asked: 1 }, replay: null });
  for (const outcome of await Promise.all(others)) {
    expect(outcome).toMatchObject({
      value: { asked: 1 },
      attempts: [],
      replay: { from: "cache", toolCallId: "first" },
    });
  }
  expect(endpoint.requests).toHaveLength(1);
});

test("who waits for another's answer keeps their own deadline", async () => {
  const { endpoint, engine, tool, letGo, asked } = await openSlow();
  const first = engine.execute({ tool, arguments: sanFrancisco });
  await asked();
  const impatient = { ...tool, responseTimeoutSeconds: 0.1 };
  expect(await engine.execute({ tool: impatient, arguments: sanFrancisco })).toMatchObject({
    reason: "timed-out",
    phase: "queue",
    message: expect.stringContaining("Nothing was sent."),
  });
  letGo({ status: 200 });
  expect(await first).toMatchObject({ status: "succeeded" });
  expect(endpoint.requests).toHaveLength(1);
});

test("when the one who asked hangs up, those who waited ask for themselves", async () => {
  const { engine, tool, asked } = await openSlow();
  const caller = new AbortController();
  const first = engine.execute({ tool, arguments: sanFrancisco, callEnded: caller.signal });
  await asked();
  const others = [1, 2].map(() => engine.execute({ tool, arguments: sanFrancisco }));
  caller.abort();
  expect(await first).toMatchObject({ reason: "cancelled" });
  for (const outcome of await Promise.all(others)) expect(outcome).toMatchObject({ status: "succeeded" });
});

test("when the one who asked hangs up, one of many who waited asks for all of them", async () => {
  const { endpoint, engine, tool, asked } = await openSlow();
  const caller = new AbortController();
  const first = engine.execute({ tool, arguments: sanFrancisco, callEnded: caller.signal });
  await asked();
  const others = Array.from({ length: 20 }, () => engine.execute({ tool, arguments: sanFrancisco }));
  caller.abort();
  await first;
  for (const outcome of await Promise.all(others)) expect(outcome).toMatchObject({ status: "succeeded" });
  expect(endpoint.requests).toHaveLength(2);
});

test("when the one who asked failed, those who waited ask for themselves", async () => {
  const { engine, tool, letGo, asked } = await openSlow();
  const first = engine.execute({ tool, arguments: sanFrancisco });
  await asked();
  const other = engine.execute({ tool, arguments: sanFrancisco });
  letGo({ status: 404 });
  expect(await first).toMatchObject({ reason: "http-error" });
  expect(await other).toMatchObject({ status: "succeeded", replay: null });
});

test("an answer that was given to one sign-in is not given to another, also where a connection was changed", async () => {
  let tokenSecret = "of-account-a";
  const connections = async () => credentialsSchema.parse({ type: "bearer", tokenSecret });
  const { engine, toolFor, endpoint } = await open({
    engine: { connections, secrets: async ({ name }) => `token ${name}` },
  });
  const draft = toolFor({
    method: "GET",
    parameters: [],
    cacheSeconds: 30,
    authentication: { type: "connection", connectionId: "conn_1" },
  });
  const tool = { ...draft, id: "tool_1", version: 1 };
  await engine.execute({ tool, arguments: {} });
  tokenSecret = "of-account-b";
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ replay: null });
  expect(endpoint.requests).toHaveLength(2);
});
