import type { LookupFunction } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aTool,
  type HostileBehaviourName,
  type HostileServer,
  startHostileServer,
} from "../testing/index.ts";
import { createEngine, type Engine } from "./create-engine.ts";

const megabyte = 1024 * 1024;
const lookup: LookupFunction = (_hostname, _options, callback) => callback(null, "127.0.0.1", 4);
let engine: Engine;
let server: HostileServer;
beforeAll(async () => {
  server = await startHostileServer();
  engine = createEngine({ lookup, allowHosts: ["127.0.0.0/8"] });
});
afterAll(async () => {
  await engine.close();
  await server.close();
});

const floods: HostileBehaviourName[] = [
  "endless-headers",
  "endless-trailers",
  "endless-body",
  "endless-chunks",
  "endless-event-stream",
  "gzip-bomb",
  "deflate-bomb",
  "brotli-bomb",
  "zstd-bomb",
  "bomb-in-a-bomb",
  "deep-nesting",
  "text-of-a-megabyte",
];
const stalls: HostileBehaviourName[] = [
  "endless-nothing",
  "endless-chunk-extension",
  "endless-reason-phrase",
  "interim-with-headers-for-ever",
];

/** Every call goes to an origin of its own, so that no breaker spares the engine the work. */
let calls = 0;
async function meet(name: HostileBehaviourName): Promise<string> {
  calls += 1;
  const url = server.urlOf(name, `${name}-${calls}.hostile.example`);
  const responseTimeoutSeconds = stalls.includes(name) ? 0.3 : 20;
  const tool = aTool({ url, responseTimeoutSeconds, retries: 0, repetitionWindowSeconds: 0 });
  const outcome = await engine.execute({ tool, arguments: {} });
  return outcome.status === "failed" ? outcome.reason : outcome.status;
}

async function meetAll(rounds: number): Promise<Set<string>> {
  const reasons = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const reason of await Promise.all(floods.map(meet))) reasons.add(reason);
  }
  return reasons;
}

setFlagsFromString("--expose-gc");
const collectGarbage: unknown = runInNewContext("gc");

/** Heap, buffers and what decompressors hold, when nothing is on its way and no connection is kept. */
async function memoryAtRest(): Promise<number> {
  await engine.close();
  engine = createEngine({ lookup, allowHosts: ["127.0.0.0/8"] });
  await expect.poll(() => server.openConnections(), { timeout: 20_000 }).toBe(0);
  if (typeof collectGarbage === "function") for (let round = 0; round < 3; round += 1) collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

test("two hundred bombs and floods leave nothing behind", async () => {
  await meetAll(3);
  const before = await memoryAtRest();
  const reasons = await meetAll(18);
  expect(reasons).toEqual(new Set(["response-too-large", "invalid-response"]));
  expect((await memoryAtRest()) - before).toBeLessThan(16 * megabyte);
});

test("floods that only the deadline ends are held back, not gathered", async () => {
  await Promise.all(stalls.map(meet));
  const before = await memoryAtRest();
  let highest = 0;
  const watch = setInterval(() => {
    const { heapUsed, external } = process.memoryUsage();
    highest = Math.max(highest, heapUsed + external);
  }, 20);
  const reasons = await Promise.all(
    Array.from({ length: 5 }, () => stalls)
      .flat()
      .map(meet),
  );
  clearInterval(watch);
  expect(new Set(reasons)).toEqual(new Set(["timed-out"]));
  expect(highest - before).toBeLessThan(160 * megabyte);
  expect((await memoryAtRest()) - before).toBeLessThan(16 * megabyte);
});
