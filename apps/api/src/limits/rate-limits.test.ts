import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setRateLimitHeaders } from "./rate-limit-headers.ts";
import { createRateLimits, type RateLimit } from "./rate-limits.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ofKey: RateLimit = { name: "key", id: "key_1", whose: "this API key", requestsPerMinute: 3 };
const ofWorkspace: RateLimit = { name: "workspace", id: "w", whose: "this workspace", requestsPerMinute: 5 };

test("as many as the limit pass in a minute, then none, then as many again", async () => {
  const { take } = createRateLimits();
  const ask = async () => (await take({ limits: [ofKey], cost: 1 })).exceeded === null;
  expect([await ask(), await ask(), await ask(), await ask()]).toEqual([true, true, true, false]);
  vi.advanceTimersByTime(59_000);
  expect(await ask()).toBe(false);
  vi.advanceTimersByTime(1_001);
  expect([await ask(), await ask(), await ask(), await ask()]).toEqual([true, true, true, false]);
});

test("a batch counts as many as it holds, and one that does not fit uses up nothing", async () => {
  const { take } = createRateLimits();
  expect((await take({ limits: [ofKey], cost: 2 })).standings).toMatchObject([{ remaining: 1 }]);
  const refused = await take({ limits: [ofKey], cost: 2 });
  expect(refused.exceeded).toMatchObject({ limit: ofKey, remaining: 1 });
  expect((await take({ limits: [ofKey], cost: 1 })).exceeded).toBeNull();
});

test("a key that asks too much takes nothing from its workspace, nor the other way round", async () => {
  const { take } = createRateLimits();
  const both = [ofKey, ofWorkspace];
  expect((await take({ limits: both, cost: 3 })).exceeded).toBeNull();
  for (let time = 0; time < 10; time += 1)
    expect((await take({ limits: both, cost: 1 })).exceeded?.limit).toBe(ofKey);
  expect((await take({ limits: [ofWorkspace], cost: 2 })).exceeded).toBeNull();
  const otherKey = { ...ofKey, id: "key_2" };
  expect((await take({ limits: [otherKey, ofWorkspace], cost: 1 })).exceeded?.limit).toBe(ofWorkspace);
  expect((await take({ limits: [otherKey], cost: 3 })).exceeded).toBeNull();
});

test("a limit that was raised meanwhile holds at once", async () => {
  const { take } = createRateLimits();
  await take({ limits: [ofKey], cost: 3 });
  const raised = { ...ofKey, requestsPerMinute: 4 };
  expect((await take({ limits: [raised], cost: 1 })).exceeded).toBeNull();
  expect((await take({ limits: [raised], cost: 1 })).exceeded).not.toBeNull();
});

test("what is left is told in the form of the standard, and never as less than nothing", async () => {
  const { take } = createRateLimits();
  const headers = new Headers();
  const { standings } = await take({ limits: [ofKey, ofWorkspace], cost: 1 });
  vi.advanceTimersByTime(500);
  setRateLimitHeaders({ headers, standings });
  expect(headers.get("RateLimit-Policy")).toBe('"key";q=3;w=60, "workspace";q=5;w=60');
  expect(headers.get("RateLimit")).toBe('"key";r=2;t=60, "workspace";r=4;t=60');
  const lowered = await take({ limits: [{ ...ofKey, requestsPerMinute: 0 }], cost: 1 });
  setRateLimitHeaders({ headers, standings: lowered.standings });
  expect(headers.get("RateLimit")).toMatch(/^"key";r=0;t=\d+$/);
  const without = new Headers();
  setRateLimitHeaders({ headers: without, standings: [] });
  expect([...without]).toEqual([]);
});
