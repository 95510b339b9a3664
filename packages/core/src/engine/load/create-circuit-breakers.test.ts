import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { failureReasons } from "../../execution/outcome/failure-reason.ts";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { HttpResponse } from "../../execution/send.ts";
import { type CircuitBreakers, createCircuitBreakers } from "./create-circuit-breakers.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Ending = number | ToolCallError["reason"];

const crm = { workspaceId: "plumber", origin: "https://crm.example" };

/** Ends as it is told, and says so: a status, or the reason of an error. */
async function ask(breakers: CircuitBreakers, ending: Ending, key = crm): Promise<Ending> {
  try {
    const response = await breakers.run(key, () => end(ending));
    return response.status;
  } catch (error) {
    if (error instanceof ToolCallError) return error.reason;
    throw error;
  }
}

async function end(ending: Ending): Promise<HttpResponse> {
  if (typeof ending === "number") return { status: ending, headers: {}, body: new Uint8Array() };
  throw new ToolCallError({ reason: ending, message: "It failed." });
}

async function askOften(breakers: CircuitBreakers, ending: Ending, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) expect(await ask(breakers, ending)).toBe(ending);
}

async function openCircuit(breakers = createCircuitBreakers()): Promise<CircuitBreakers> {
  await askOften(breakers, 503, 10);
  expect(await ask(breakers, 200)).toBe("circuit-open");
  return breakers;
}

test.each<Ending>([500, 502, 503, 504, "connection-failed", "tls-failed", "timed-out"])(
  "ten endings in %s open the circuit, and the endpoint is not asked any more",
  async (ending) => {
    const breakers = createCircuitBreakers();
    await askOften(breakers, ending, 10);
    const send = vi.fn(() => end(200));
    await expect(breakers.run(crm, send)).rejects.toMatchObject({
      reason: "circuit-open",
      message:
        "crm.example has failed too often lately, so it was not asked. It will be tried again in 10 seconds.",
    });
    expect(send).not.toHaveBeenCalled();
  },
);

const harmless = failureReasons.filter(
  (reason) => !["connection-failed", "tls-failed", "timed-out"].includes(reason),
);
test.each<Ending>([200, 204, 302, 400, 401, 404, 408, 409, 425, 429, 501, ...harmless])(
  "an ending in %s says nothing against the endpoint",
  async (ending) => {
    const breakers = createCircuitBreakers();
    await askOften(breakers, ending, 40);
  },
);

test("nine failures are too few to judge by", async () => {
  const breakers = createCircuitBreakers();
  await askOften(breakers, 503, 9);
  expect(await ask(breakers, 200)).toBe(200);
});

test("half of the requests have to fail", async () => {
  const breakers = createCircuitBreakers();
  await askOften(breakers, 200, 11);
  await askOften(breakers, 503, 10);
  expect(await ask(breakers, 200)).toBe(200);
  await askOften(breakers, 503, 2);
  expect(await ask(breakers, 200)).toBe("circuit-open");
});

test("failures of long ago no longer count, however few requests there were since", async () => {
  const breakers = createCircuitBreakers();
  for (let day = 0; day < 30; day += 1) {
    expect(await ask(breakers, 503)).toBe(503);
    vi.advanceTimersByTime(33_000);
  }
  await askOften(breakers, 503, 9);
});

test("after the wait one request may try; meanwhile the others are answered at once", async () => {
  const breakers = await openCircuit();
  vi.advanceTimersByTime(7500);
  await expect(breakers.run(crm, () => end(200))).rejects.toThrow("It will be tried again in 3 seconds.");
  vi.advanceTimersByTime(2500);

  const held = Promise.withResolvers<HttpResponse>();
  const trying = breakers.run(crm, () => held.promise);
  await expect(breakers.run(crm, () => end(200))).rejects.toThrow("It is being tried again at this moment.");
  held.resolve(await end(200));
  expect(await trying).toMatchObject({ status: 200 });
  expect(await ask(breakers, 200)).toBe(200);
});

test("once closed, a circuit has forgotten the failures that opened it", async () => {
  const breakers = await openCircuit();
  vi.advanceTimersByTime(10_000);
  expect(await ask(breakers, 200)).toBe(200);
  await askOften(breakers, 503, 8);
  expect(await ask(breakers, 200)).toBe(200);
});

test.each<[Ending, Ending]>([
  [200, 200],
  [404, 200],
  ["invalid-response", 200],
  [503, "circuit-open"],
  ["connection-failed", "circuit-open"],
  ["cancelled", "circuit-open"],
  ["blocked-destination", "circuit-open"],
])("a try that ends in %s lets the next request end in %s", async (ending, next) => {
  const breakers = await openCircuit();
  vi.advanceTimersByTime(10_000);
  expect(await ask(breakers, ending)).toBe(ending);
  expect(await ask(breakers, 200)).toBe(next);
  vi.advanceTimersByTime(10_000);
  expect(await ask(breakers, 200)).toBe(200);
});

test("a request that began before the circuit opened does not close it", async () => {
  const breakers = createCircuitBreakers();
  const held = Promise.withResolvers<HttpResponse>();
  const early = breakers.run(crm, () => held.promise);
  await openCircuit(breakers);
  held.resolve(await end(200));
  await early;
  expect(await ask(breakers, 200)).toBe("circuit-open");
});

test("an origin's circuit is open for one workspace only, and other origins' stay closed", async () => {
  const breakers = await openCircuit();
  expect(await ask(breakers, 200, { ...crm, workspaceId: "florist" })).toBe(200);
  expect(await ask(breakers, 200, { ...crm, origin: "https://calendar.example" })).toBe(200);
  expect(await ask(breakers, 200)).toBe("circuit-open");
});

test("a bug of ours passes through as it is, and closes no circuit", async () => {
  const breakers = await openCircuit();
  vi.advanceTimersByTime(10_000);
  const failing = breakers.run(crm, () => Promise.reject(new TypeError("a bug")));
  await expect(failing).rejects.toThrow(TypeError);
  expect(await ask(breakers, 200)).toBe("circuit-open");
});

test("share, number, window and wait can be chosen", async () => {
  const breakers = createCircuitBreakers({
    failureShare: 1,
    minimumRequests: 2,
    windowSeconds: 1,
    retryAfterSeconds: 1,
  });
  await askOften(breakers, 200, 1);
  await askOften(breakers, 503, 5);
  vi.advanceTimersByTime(1100);
  await askOften(breakers, 503, 2);
  await expect(breakers.run(crm, () => end(200))).rejects.toThrow("It will be tried again in 1 second.");
  vi.advanceTimersByTime(1000);
  expect(await ask(breakers, 200)).toBe(200);
});

test("a workspace that calls ever new origins forgets its oldest circuits, and nobody else's", async () => {
  const breakers = await openCircuit();
  for (let origin = 0; origin < 60; origin += 1) {
    const key = { workspaceId: "florist", origin: `https://${origin}.example` };
    for (let time = 0; time < 10; time += 1) await ask(breakers, 503, key);
  }
  expect(await ask(breakers, 200, { workspaceId: "florist", origin: "https://0.example" })).toBe(200);
  expect(await ask(breakers, 200, { workspaceId: "florist", origin: "https://59.example" })).toBe(
    "circuit-open",
  );
  expect(await ask(breakers, 200)).toBe("circuit-open");
});
