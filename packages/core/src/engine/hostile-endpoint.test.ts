import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aTool,
  type Endpoint,
  type EndpointBehaviour,
  misbehaviours,
  startEndpoint,
} from "../testing/index.ts";
import { transcriptStepSchema } from "../transcript/transcript-event.ts";
import { createEngine, type Engine } from "./create-engine.ts";

/** The machine may be busy: how long something may take that takes no time. */
const patience = { timeout: 4000 };

let endpoint: Endpoint;
let engine: Engine;
beforeAll(async () => {
  endpoint = await startEndpoint();
  engine = createEngine({ allowHosts: [endpoint.host] });
});
afterAll(async () => {
  await engine.close();
  await endpoint.close();
});

function call(behaviour: EndpointBehaviour, timeoutSeconds = 5) {
  endpoint.respondWith(behaviour);
  const tool = aTool({ url: endpoint.url, responseTimeoutSeconds: timeoutSeconds });
  return engine.execute({ tool, arguments: {} });
}

const json = { "content-type": "application/json" };
const halfMegabyte = Buffer.from(`[${"1,".repeat(256 * 1024)}1]`);

test.each([
  ["never answers", misbehaviours.hang, "firstByte"],
  ["sends interim answers for ever", misbehaviours.interimFlood, "firstByte"],
  ["stops after the head", misbehaviours.hangAfterHead, "body"],
  ["drips one byte at a time", misbehaviours.drip, "body"],
] as const)(
  "an endpoint that %s ends by the deadline, and its socket is closed",
  async (_name, behaviour, phase) => {
    const started = performance.now();
    const outcome = await call(behaviour, 0.5);
    expect(performance.now() - started).toBeLessThan(3500);
    expect(outcome).toMatchObject({ status: "failed", reason: "timed-out", phase });
    expect(outcome.timings[phase]).toBeGreaterThan(200);
    await expect.poll(() => endpoint.connections.open, patience).toBe(0);
  },
);

test.each([
  ["a body without end", misbehaviours.endlessBody],
  ["a gzip bomb", misbehaviours.gzipBomb],
  ["a large body with its length", { headers: json, body: halfMegabyte }],
  ["a large gzip body", { headers: { ...json, "content-encoding": "gzip" }, body: gzipSync(halfMegabyte) }],
  [
    "a large brotli body",
    { headers: { ...json, "content-encoding": "br" }, body: brotliCompressSync(halfMegabyte) },
  ],
  [
    "a large zstd body",
    { headers: { ...json, "content-encoding": "zstd" }, body: zstdCompressSync(halfMegabyte) },
  ],
  [
    "a bomb in a bomb",
    {
      headers: { ...json, "content-encoding": "gzip, gzip" },
      body: gzipSync(gzipSync(Buffer.alloc(2 ** 24))),
    },
  ],
] satisfies [string, EndpointBehaviour][])(
  "%s is too large, and no more than the limit is read",
  async (_name, behaviour) => {
    const outcome = await call(behaviour);
    expect(outcome).toMatchObject({
      status: "failed",
      reason: "response-too-large",
      message: "The endpoint's answer is larger than 256 KiB; make it answer with less.",
      response: { status: 200 },
    });
    expect(outcome.response?.bytes).toBeLessThanOrEqual(256 * 1024);
  },
);

test.each([
  ["a body without end", misbehaviours.endlessBody],
  ["a gzip bomb", misbehaviours.gzipBomb],
])("%s has its socket closed", async (_name, behaviour) => {
  const own = await startEndpoint({ handler: behaviour });
  const guarded = createEngine({ allowHosts: [own.host] });
  await guarded.execute({ tool: aTool({ url: own.url }), arguments: {} });
  expect(own.connections.accepted).toBe(1);
  await expect.poll(() => own.connections.open, patience).toBe(0);
  await guarded.close();
  await own.close();
});

test("compressed nothing without end is stopped by the deadline, in flat memory", async () => {
  const before = process.memoryUsage().rss;
  const outcome = await call(misbehaviours.endlessNothing, 0.5);
  expect(outcome).toMatchObject({
    status: "failed",
    reason: "timed-out",
    phase: "body",
    response: { bytes: 0 },
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});

test("exactly 256 KiB are read, one byte more is not", async () => {
  const body = (bytes: number) => ({ headers: { "content-type": "text/plain" }, body: "x".repeat(bytes) });
  expect(await call(body(256 * 1024))).toMatchObject({ status: "succeeded", response: { bytes: 262_144 } });
  expect(await call(body(256 * 1024 + 1))).toMatchObject({ reason: "response-too-large" });
});

test.each([
  ["gzip", gzipSync],
  ["x-gzip", gzipSync],
  ["br", brotliCompressSync],
  ["zstd", zstdCompressSync],
  ["deflate", deflateSync],
  ["deflate", deflateRawSync],
  ["Identity", (body: string) => Buffer.from(body)],
  ["", (body: string) => Buffer.from(body)],
])("an answer in %s is understood", async (encoding, compress) => {
  const outcome = await call({
    headers: { ...json, "content-encoding": encoding },
    body: compress('{"a":"ü"}'),
  });
  expect(outcome).toMatchObject({ status: "succeeded", value: { a: "ü" }, response: { bytes: 10 } });
});

test("encodings are undone in reverse order", async () => {
  const body = brotliCompressSync(gzipSync('{"a":1}'));
  expect(await call({ headers: { ...json, "content-encoding": "gzip, br" }, body })).toMatchObject({
    value: { a: 1 },
  });
});

test("an empty body is empty in every encoding", async () => {
  const outcome = await call({ headers: { ...json, "content-encoding": "gzip" }, body: "" });
  expect(outcome).toMatchObject({ status: "succeeded", value: null });
});

test.each([
  ["bytes that are not gzip", { ...json, "content-encoding": "gzip" }, "plain"],
  ["half a gzip", { ...json, "content-encoding": "gzip" }, gzipSync("x".repeat(100)).subarray(0, 20)],
  ["half a zstd", { ...json, "content-encoding": "zstd" }, zstdCompressSync("x".repeat(100)).subarray(0, 10)],
  ["an encoding nobody asked for", { ...json, "content-encoding": "compress" }, "x"],
  ["broken JSON", json, '{"half":'],
  ["100,000 levels of JSON", json, "[".repeat(100_000) + "]".repeat(100_000)],
])("%s is an invalid response", async (_name, headers, body) => {
  expect(await call({ headers, body })).toMatchObject({ status: "failed", reason: "invalid-response" });
});

test.each([
  ["cuts the connection", misbehaviours.reset, null],
  ["cuts the connection in the body", misbehaviours.resetInBody, 200],
  ["sends less than it promised", misbehaviours.shortBody, 200],
] as const)("an endpoint that %s is a failed connection", async (_name, behaviour, status) => {
  const outcome = await call(behaviour);
  expect(outcome).toMatchObject({ status: "failed", reason: "connection-failed" });
  expect(outcome.response?.status ?? null).toBe(status);
});

test("something that is not HTTP is an invalid response", async () => {
  expect(await call(misbehaviours.garbage)).toMatchObject({ status: "failed", reason: "invalid-response" });
});

test("64 kB of headers are too large", async () => {
  expect(await call(misbehaviours.hugeHeaders)).toMatchObject({
    status: "failed",
    reason: "response-too-large",
  });
});

test("HTML, binary and hostile JSON become values that are safe to pass on", async () => {
  const page = { headers: { "content-type": "text/html" }, body: "<script>x()</script><p>Open until 6</p>" };
  expect(await call(page)).toMatchObject({ status: "succeeded", value: "Open until 6" });
  const picture = { headers: { "content-type": "image/png" }, body: new Uint8Array([1, 2, 3]) };
  expect(await call(picture)).toMatchObject({ value: "Binary content (image/png, 3 bytes)." });
  const polluting = await call({
    headers: json,
    body: '\ufeff{"__proto__":{"admin":true},"id":12345678901234567890}',
  });
  expect(polluting).toMatchObject({ status: "succeeded", value: { id: "12345678901234567890" } });
  expect(Reflect.get({}, "admin")).toBeUndefined();
});

test("whatever came back, the outcome can be recorded as an event and read again", async () => {
  const bodies = ['{"a":1e999,"b":"\\ud800\\u0000","c":-0}', "[".repeat(101) + "]".repeat(101), "{", ""];
  for (const body of bodies) {
    const outcome = await call({ headers: json, body });
    const event = { type: "tool-finished", toolCallId: outcome.toolCallId, outcome };
    const read = transcriptStepSchema.parse(JSON.parse(JSON.stringify(event)));
    expect(JSON.stringify(read)).toBe(JSON.stringify(transcriptStepSchema.parse(event)));
  }
});

test("a header named like the prototype pollutes nothing", async () => {
  const outcome = await call({ headers: { ["__proto__"]: "x", "x-real": "y" }, body: "fine" });
  expect(outcome).toMatchObject({ status: "succeeded", response: { headers: { "x-real": "y" } } });
});

test("after everything above, the engine calls a sound endpoint as if nothing had happened", async () => {
  expect(await call({ json: { fine: true } })).toMatchObject({ status: "succeeded", value: { fine: true } });
});

test("a hundred aborted calls leave no socket open", async () => {
  const own = await startEndpoint({ handler: misbehaviours.drip });
  const guarded = createEngine({ allowHosts: [own.host] });
  const tool = aTool({ url: own.url, responseTimeoutSeconds: 5 });
  const calls = Array.from({ length: 100 }, (_, index) =>
    guarded.execute({ tool, arguments: {}, signal: AbortSignal.timeout(20 + index * 2) }),
  );
  const reasons = (await Promise.all(calls)).map((outcome) => outcome.status === "failed" && outcome.reason);
  expect(new Set(reasons)).toEqual(new Set(["cancelled"]));
  await expect.poll(() => own.connections.open, patience).toBe(0);
  await guarded.close();
  await own.close();
});
