import { failedOutcome, toolOutcomeSchema } from "@callhook/core";
import { expect, test } from "vitest";
import { describeTries } from "./describe-moment.ts";
import { triesOf } from "./tool-call-stretches.ts";

const begun = Date.parse("2026-01-05T09:00:00.000Z");
const at = (ms: number) => new Date(begun + ms).toISOString();
const none = { queue: 0, dns: 0, connect: 0, tls: 0, firstByte: 0, body: 0 };

function outcomeWith(options: { attempts: object[]; timings: object }) {
  return toolOutcomeSchema.parse({
    toolCallId: "tc_1",
    status: "failed",
    reason: "http-error",
    message: "The endpoint answered 503.",
    ...options,
  });
}

test("a retry's pause is told apart from what it waited in line, and the tries follow one another", () => {
  const outcome = outcomeWith({
    timings: { ...none, queue: 110, connect: 5, firstByte: 45, total: 160 },
    attempts: [
      {
        startedAt: at(0),
        status: 503,
        failure: "http-error",
        timings: { ...none, queue: 5, connect: 5, firstByte: 20, total: 30 },
      },
      {
        startedAt: at(130),
        status: 503,
        failure: "http-error",
        timings: { ...none, queue: 105, firstByte: 25, total: 130 },
      },
    ],
  });
  const tries = triesOf({ outcome, durationMs: 160 });
  expect(tries.map(({ stretches }) => stretches)).toEqual([
    [
      { kind: "queue", startMs: 0, ms: 5 },
      { kind: "connect", startMs: 5, ms: 5 },
      { kind: "firstByte", startMs: 10, ms: 20 },
    ],
    [
      { kind: "back-off", startMs: 30, ms: 100 },
      { kind: "queue", startMs: 130, ms: 5 },
      { kind: "firstByte", startMs: 135, ms: 25 },
    ],
  ]);
});

test("time that no phase holds is shown as the rest, so that the bar is as long as the tool call", () => {
  const outcome = outcomeWith({ attempts: [], timings: { ...none, queue: 10, total: 10 } });
  expect(triesOf({ outcome, durationMs: 250 })).toEqual([
    {
      attempt: null,
      endMs: 250,
      stretches: [
        { kind: "queue", startMs: 0, ms: 10 },
        { kind: "rest", startMs: 10, ms: 240 },
      ],
    },
  ]);
});

test("of what a service ran and reported without phases, the parts are said not to be known", () => {
  const told = { attempts: [], timings: {} };
  expect(triesOf({ outcome: outcomeWith(told), durationMs: 1_200 })).toEqual([
    { attempt: null, endMs: 1_200, stretches: [{ kind: "unknown", startMs: 0, ms: 1_200 }] },
  ]);
  const attempt = { startedAt: at(0), status: null, failure: null, timings: { total: 1_000 } };
  const withTotal = { attempts: [attempt], timings: { total: 1_000 } };
  const [once] = triesOf({ outcome: outcomeWith(withTotal), durationMs: 1_200 });
  expect(once?.stretches).toEqual([{ kind: "unknown", startMs: 0, ms: 1_200 }]);
  expect(describeTries(once === undefined ? [] : [once])).toBe("Parts not known 1,200 ms");
});

test.each(["not-allowed", "misconfigured", "cancelled"] as const)(
  "what Callhook itself answered without trying anything took time in Callhook alone: %s",
  (reason) => {
    const outcome = failedOutcome({ toolCallId: "tc_1", reason, message: "Nothing was sent." });
    const tries = triesOf({ outcome, durationMs: 40 });
    expect(describeTries(tries)).toBe("Callhook itself 40 ms");
  },
);

test("of a tool call that was given up after a while at a platform, the parts are not known", () => {
  const message = "The platform did not say how it ended.";
  const outcome = failedOutcome({ toolCallId: "tc_1", reason: "cancelled", message, totalMs: 900 });
  expect(describeTries(triesOf({ outcome, durationMs: 900 }))).toBe("Parts not known 900 ms");
});

test("a clock that went backwards makes no negative pause", () => {
  const timings = { ...none, queue: 4, total: 4 };
  const outcome = outcomeWith({
    timings: { ...none, queue: 8, total: 8 },
    attempts: [
      { startedAt: at(1000), status: null, failure: "timed-out", timings },
      { startedAt: at(0), status: null, failure: "timed-out", timings },
    ],
  });
  const [, second] = triesOf({ outcome, durationMs: 8 });
  expect(second?.stretches).toEqual([{ kind: "queue", startMs: 4, ms: 4 }]);
});

test("a tool call that still runs has no stretches yet", () => {
  expect(triesOf({ outcome: null, durationMs: null })).toEqual([]);
});
