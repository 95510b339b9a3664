import type { TranscriptEvent } from "@callhook/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followCall, type FollowStatus, type Subscribe } from "./follow-call.ts";

type Subscription = Parameters<Subscribe>[0] & { isClosed: boolean };

function started(sequence: number): TranscriptEvent {
  return { type: "agent-spoke", text: `words ${sequence}`, sequence, at: "2026-11-23T17:00:00.000Z" };
}
const ended: TranscriptEvent = {
  type: "call-ended",
  reason: "done",
  sequence: 9,
  at: "2026-11-23T17:00:00.000Z",
};
const refusal = new Error("There is no such call.");

function follow() {
  const subscriptions: Subscription[] = [];
  const statuses: FollowStatus[] = [];
  const bundles: TranscriptEvent[][] = [];
  const refusals: unknown[] = [];
  const known = { afterSequence: 0 };
  const following = followCall({
    subscribe: (options) => {
      const subscription = { ...options, isClosed: false };
      subscriptions.push(subscription);
      return { unsubscribe: () => void (subscription.isClosed = true) };
    },
    afterSequence: () => known.afterSequence,
    onEvents: (events) => void bundles.push(events),
    onStatus: (status) => void statuses.push(status),
    isRefusal: (error) => error === refusal,
    onRefusal: (error) => void refusals.push(error),
  });
  const current = () => {
    const last = subscriptions.at(-1);
    if (last === undefined) throw new Error("Nothing was subscribed.");
    return last;
  };
  return { following, subscriptions, statuses, bundles, refusals, known, current };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("events that come together are handed on in one bundle", () => {
  const { current, bundles } = follow();
  current().onEvent(started(1));
  current().onEvent(started(2));
  expect(bundles).toEqual([]);
  vi.advanceTimersByTime(20);
  expect(bundles).toEqual([[started(1), started(2)]]);
});

test("a broken connection is taken up behind the last event, later and later", () => {
  const { current, subscriptions, statuses, known } = follow();
  current().onConnected();
  known.afterSequence = 7;
  current().onError(new Error("socket closed"));
  expect(statuses).toEqual(["live", "reconnecting"]);
  vi.advanceTimersByTime(500);
  expect(subscriptions.map(({ afterSequence }) => afterSequence)).toEqual([0, 7]);
  current().onError(new Error("socket closed"));
  vi.advanceTimersByTime(999);
  expect(subscriptions).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(subscriptions).toHaveLength(3);
});

test("a connection that came back is taken up at once when it breaks again", () => {
  const { current, subscriptions } = follow();
  current().onError(new Error("socket closed"));
  vi.advanceTimersByTime(500);
  current().onConnected();
  current().onError(new Error("socket closed"));
  vi.advanceTimersByTime(500);
  expect(subscriptions).toHaveLength(3);
});

test("a refusal is reported once and never asked again", () => {
  const { current, subscriptions, statuses, refusals } = follow();
  current().onError(refusal);
  vi.advanceTimersByTime(60_000);
  expect(refusals).toEqual([refusal]);
  expect(statuses).toEqual(["refused"]);
  expect(subscriptions).toHaveLength(1);
  expect(current().isClosed).toBe(true);
});

test("following is finished when the call has ended, with nothing held back", () => {
  const { current, bundles, statuses } = follow();
  current().onEvent(ended);
  current().onFinished();
  expect(bundles).toEqual([[ended]]);
  expect(statuses).toEqual(["finished"]);
});

test("a stream that closes while the call goes on is taken up again", () => {
  const { current, subscriptions, statuses } = follow();
  current().onEvent(started(1));
  current().onFinished();
  expect(statuses).toEqual(["reconnecting"]);
  vi.advanceTimersByTime(500);
  expect(subscriptions).toHaveLength(2);
});

test("stopping closes the connection and says nothing more", () => {
  const { following, current, bundles, statuses, subscriptions } = follow();
  current().onEvent(started(1));
  following.stop();
  current().onFinished();
  current().onError(new Error("late"));
  vi.advanceTimersByTime(60_000);
  expect(current().isClosed).toBe(true);
  expect(bundles).toEqual([]);
  expect(statuses).toEqual([]);
  expect(subscriptions).toHaveLength(1);
});
