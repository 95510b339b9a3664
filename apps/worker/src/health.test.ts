import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { health } from "./health.ts";
import { addQueueGauges } from "./metrics.ts";

const token = "a token of the monitoring";

async function statusFor(options: {
  token?: string;
  address?: string;
  given?: string;
  host?: string;
  headers?: Record<string, string>;
}): Promise<number> {
  const routes = health({
    readiness: { check: async () => null },
    metrics: { registry: new Registry() },
    token: options.token,
    addressOf: () => options.address,
  });
  const { host = "localhost", given } = options;
  const headers = {
    ...options.headers,
    ...(given === undefined ? {} : { authorization: `Bearer ${given}` }),
  };
  return (await routes.request(`http://${host}:9100/metrics`, { headers })).status;
}

test("without a token the metrics are for this machine alone, with one for whoever says it", async () => {
  expect(await statusFor({ address: "127.0.0.1" })).toBe(200);
  expect(await statusFor({ address: "10.0.0.7" })).toBe(404);
  expect(await statusFor({})).toBe(404);
  expect(await statusFor({ token, address: "10.0.0.7", given: token })).toBe(200);
  expect(await statusFor({ token, address: "10.0.0.7", given: `${token}.` })).toBe(404);
  expect(await statusFor({ token, address: "127.0.0.1" })).toBe(404);
});

test("what a proxy on this machine passes on comes from elsewhere, by its name or by what the proxy adds", async () => {
  const address = "127.0.0.1";
  for (const host of ["localhost", "127.0.0.1", "[::1]"])
    expect(await statusFor({ address, host })).toBe(200);
  expect(await statusFor({ address, host: "worker.example.com" })).toBe(404);
  expect(await statusFor({ address, host: "localhost.example.com" })).toBe(404);
  for (const name of ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
    expect(await statusFor({ address, headers: { [name]: "203.0.113.9" } })).toBe(404);
  const headers = { "x-forwarded-for": "203.0.113.9" };
  expect(await statusFor({ address, host: "worker.example.com", headers, token, given: token })).toBe(200);
});

test("a worker that is not ready says why, and lives all the same", async () => {
  const routes = health({
    readiness: { check: async () => "stuck" },
    metrics: { registry: new Registry() },
    token: undefined,
    addressOf: () => undefined,
  });
  const response = await routes.request("/readyz");
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ status: "unavailable", reason: "stuck" });
  expect((await routes.request("/healthz")).status).toBe(200);
});

test("the queue is asked once for all that is told of it, and a database that is away spoils no other metric", async () => {
  let asked = 0;
  let isThere = true;
  const registry = new Registry();
  const readState = async () => {
    asked += 1;
    if (!isThere) throw new Error("away");
    return { waiting: 3, oldestDueSeconds: 1.5, deadLetters: 2 };
  };
  addQueueGauges({ registry, readState });
  const text = await registry.metrics();
  expect(text).toContain("callhook_queue_waiting_jobs 3");
  expect(text).toContain("callhook_queue_oldest_due_seconds 1.5");
  expect(text).toContain("callhook_queue_dead_letters 2");
  expect(asked).toBe(1);
  isThere = false;
  expect(await registry.metrics()).toContain("callhook_queue_waiting_jobs Nan");
});
