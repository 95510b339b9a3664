import type { TranscriptEvent } from "@callhook/core";
import { expect, test } from "vitest";
import { createCallFollowers, type Following } from "./call-followers.ts";

const call = { workspaceId: "w1", callId: "c1" };
const createFollowers = () => createCallFollowers({ read: async () => [] });

function said(sequence: number): TranscriptEvent {
  const at = "2026-01-01T09:00:00.000Z";
  return { type: "caller-spoke", text: "Hello?", turn: 1, heldDuringToolCallId: null, sequence, at };
}

const soon = (following: Following) => following.next({ withinMs: 20 });
const inTime = (following: Following) => following.next({ withinMs: 10_000 });

test("news of a call bring what was added to everyone who follows it, and to nobody else", async () => {
  const followers = createFollowers();
  const [one, other] = [followers.follow(call), followers.follow(call)];
  const sameIdElsewhere = followers.follow({ workspaceId: "w2", callId: "c1" });
  const waiting = inTime(one);
  followers.wake({ ...call, events: [said(2)] });
  followers.wake({ ...call, events: [said(3)] });
  expect(await waiting).toEqual([said(2), said(3)]);
  expect(await inTime(other)).toEqual([said(2), said(3)]);
  followers.wake({ ...call, events: [said(4)] });
  expect(await inTime(one)).toEqual([said(4)]);
  followers.accessChanged();
  followers.wake({ workspaceId: "w2", callId: "c1", events: [said(9)] });
  expect(await inTime(sameIdElsewhere)).toEqual([said(9)]);
});

test("whoever is told only that something came looks, whatever came before and after", async () => {
  const followers = createFollowers();
  const following = followers.follow(call);
  followers.wake({ ...call, events: [said(2)] });
  followers.wake(call);
  followers.wake({ ...call, events: [said(4)] });
  expect(await inTime(following)).toBe("look");
  followers.wake({ ...call, events: [said(5)] });
  expect(await inTime(following)).toEqual([said(5)]);
});

test("whoever hears nothing for a while looks", async () => {
  expect(await soon(createFollowers().follow(call))).toBe("look");
});

test("nothing is kept without end for whoever does not ask: they look", async () => {
  const followers = createFollowers();
  const following = followers.follow(call);
  for (let sequence = 1; sequence <= 1_000; sequence += 1)
    followers.wake({ ...call, events: [said(sequence)] });
  expect(await inTime(following)).toBe("look");
});

test("a follower who leaves is let go at once", async () => {
  const followers = createFollowers();
  const following = followers.follow(call);
  expect(followers.count()).toBe(1);
  const waiting = inTime(following);
  following.stop();
  expect(await waiting).toBe("look");
  expect(await inTime(following)).toEqual([]);
  expect(followers.count()).toBe(0);
});

test("everybody looks when news may have been missed, and access may have changed as well", async () => {
  const followers = createFollowers();
  const before = followers.accessVersion();
  const all = ["c1", "c2"].map((callId) => followers.follow({ workspaceId: "w1", callId }));
  followers.wakeAll();
  expect(await Promise.all(all.map(inTime))).toEqual(["look", "look"]);
  expect(followers.accessVersion()).not.toBe(before);
});
