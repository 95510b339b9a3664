import { expect, test } from "vitest";
import { createCallFollowers } from "./call-followers.ts";

const call = { workspaceId: "w1", callId: "c1" };

function isSettled(promise: Promise<void>): Promise<boolean> {
  return Promise.race([
    promise.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(resolve, 20, false)),
  ]);
}

test("news of a call wakes everyone who follows it, and nobody else", async () => {
  const followers = createCallFollowers({ read: async () => [] });
  const { signal } = new AbortController();
  const waiting = [followers.nextNews({ ...call, signal }), followers.nextNews({ ...call, signal })];
  const sameIdElsewhere = followers.nextNews({ workspaceId: "w2", callId: "c1", signal });
  followers.wake(call);
  expect(await Promise.all(waiting.map(isSettled))).toEqual([true, true]);
  expect(await isSettled(sameIdElsewhere)).toBe(false);
});

test("a follower who leaves is let go at once", async () => {
  const followers = createCallFollowers({ read: async () => [] });
  const leaving = new AbortController();
  const follower = followers.nextNews({ ...call, signal: leaving.signal });
  leaving.abort();
  expect(await isSettled(follower)).toBe(true);
  expect(await isSettled(followers.nextNews({ ...call, signal: leaving.signal }))).toBe(true);
});

test("everybody is woken when news may have been missed", async () => {
  const followers = createCallFollowers({ read: async () => [] });
  const { signal } = new AbortController();
  const waiting = ["c1", "c2"].map((callId) => followers.nextNews({ workspaceId: "w1", callId, signal }));
  followers.wakeAll();
  expect(await Promise.all(waiting.map(isSettled))).toEqual([true, true]);
});
