import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toolEffectSchema } from "../../tool/tool-effect.ts";
import { failureReasons } from "../outcome/failure-reason.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { HttpResponse } from "../send.ts";
import { type AttemptEnding, retryDelayMs } from "./retry-policy.ts";

type Question = Parameters<typeof retryDelayMs>[0];

function delayOf(question: Partial<Question> & { ending: AttemptEnding }): number | null {
  return retryDelayMs({
    effect: "read",
    hasSent: true,
    attempts: 1,
    retries: 2,
    remainingMs: 20_000,
    now: new Date("2026-03-02T10:00:00Z"),
    random: () => 0.5,
    ...question,
  });
}

function answer(status: number, headers: Record<string, string> = {}): HttpResponse {
  return { status, headers, body: new Uint8Array() };
}

function failure(reason: ToolCallError["reason"], code?: string): ToolCallError {
  const cause = code === undefined ? undefined : Object.assign(new Error(code), { code });
  return new ToolCallError({ reason, message: "It failed.", cause });
}

const passing = [408, 425, 429, 502, 503, 504];

test.each(passing)("a read and an idempotent write are tried again after %d", (status) => {
  expect(delayOf({ ending: answer(status) })).toBe(100);
  expect(delayOf({ ending: answer(status), effect: "idempotent-write" })).toBe(100);
});

test("every other status stands", () => {
  const others = Array.from({ length: 500 }, (_, index) => index + 100).filter(
    (status) => !passing.includes(status),
  );
  for (const status of others) expect(delayOf({ ending: answer(status) }), String(status)).toBeNull();
});

test("a lost connection is worth another attempt", () => {
  expect(delayOf({ ending: failure("connection-failed", "ECONNREFUSED") })).toBe(100);
});

test.each<[ToolCallError["reason"], string | undefined, boolean]>([
  ["name-not-resolved", "EAI_AGAIN", true],
  ["name-not-resolved", "ESERVFAIL", true],
  ["name-not-resolved", "ENOTFOUND", false],
  ["name-not-resolved", undefined, false],
  ["tls-failed", "ECONNRESET", true],
  ["tls-failed", "CERT_HAS_EXPIRED", false],
  ["tls-failed", "ERR_SSL_WRONG_VERSION_NUMBER", false],
])("%s for %s: another attempt is %s", (reason, code, isTried) => {
  const delay = delayOf({ ending: failure(reason, code), effect: "write", hasSent: false });
  expect(delay !== null).toBe(isTried);
});

const lasting = failureReasons.filter(
  (reason) => !["connection-failed", "name-not-resolved", "tls-failed"].includes(reason),
);
test.each(lasting)("%s is never tried again", (reason) => {
  for (const effect of toolEffectSchema.options) {
    expect(delayOf({ ending: failure(reason, "ECONNRESET"), effect, hasSent: false })).toBeNull();
  }
});

test("a write is tried again only while nothing of it can have arrived", () => {
  const lost = failure("connection-failed", "ECONNRESET");
  expect(delayOf({ ending: lost, effect: "write", hasSent: false })).toBe(100);
  expect(delayOf({ ending: lost, effect: "write", hasSent: true })).toBeNull();
});

test("an answer proves that a write arrived, so it is never sent again", () => {
  for (const status of passing) {
    expect(delayOf({ ending: answer(status), effect: "write", hasSent: true })).toBeNull();
    expect(delayOf({ ending: answer(status), effect: "write", hasSent: false })).toBeNull();
  }
});

test("there are at most as many further attempts as the tool allows", () => {
  const ending = answer(503);
  expect(delayOf({ ending, retries: 0 })).toBeNull();
  expect(delayOf({ ending, retries: 2, attempts: 2 })).not.toBeNull();
  expect(delayOf({ ending, retries: 2, attempts: 3 })).toBeNull();
});

test("the wait is drawn from all of a range that doubles, up to five seconds", () => {
  const most = [1, 2, 3, 4, 5, 6, 20].map((attempts) =>
    delayOf({ ending: answer(503), attempts, retries: 100, random: () => 1 }),
  );
  expect(most).toEqual([200, 400, 800, 1600, 3200, 5000, 5000]);
  expect(delayOf({ ending: answer(503), attempts: 4, retries: 100, random: () => 0 })).toBe(0);
});

test("what the endpoint asks for is waited at least, even beyond the longest backoff", () => {
  const ending = answer(429, { "retry-after": "12" });
  expect(delayOf({ ending, random: () => 0 })).toBe(12_000);
  expect(delayOf({ ending, random: () => 1 })).toBe(12_200);
});

test("a wait that the deadline does not leave room for is not begun", () => {
  expect(delayOf({ ending: answer(503, { "retry-after": "20" }), random: () => 0 })).toBeNull();
  expect(delayOf({ ending: answer(503, { "retry-after": "9".repeat(400) }) })).toBeNull();
  expect(delayOf({ ending: answer(503), remainingMs: 100 })).toBeNull();
  expect(delayOf({ ending: answer(503), remainingMs: 101 })).toBe(100);
  expect(delayOf({ ending: answer(503), remainingMs: 0, random: () => 0 })).toBeNull();
});

test("whatever happens, a wait ends before the deadline and is never negative", () => {
  const questions = fc.record({
    ending: fc
      .tuple(fc.constantFrom(...passing), fc.string())
      .map(([status, header]) => answer(status, { "retry-after": header })),
    attempts: fc.integer({ min: 1, max: 6 }),
    remainingMs: fc.double({ min: 0, max: 300_000, noNaN: true }),
    random: fc.double({ min: 0, max: 1, noNaN: true }).map((drawn) => () => drawn),
  });
  fc.assert(
    fc.property(questions, (question) => {
      const delay = delayOf({ ...question, retries: 5 });
      if (delay === null) return;
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(delay).toBeLessThan(question.remainingMs);
    }),
  );
});
