import { expect, test } from "vitest";
import { createCallNews } from "./call-news.ts";

const address = { workspaceId: "w1", callId: "c1" };

function isSettled(promise: Promise<void>): Promise<boolean> {
  return Promise.race([
    promise.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(resolve, 20, false)),
  ]);
}

test("news of a call wakes everyone who follows it, and nobody else", async () => {
  const news = createCallNews();
  const { signal } = new AbortController();
  const followers = [news.next({ ...address, signal }), news.next({ ...address, signal })];
  const sameIdElsewhere = news.next({ workspaceId: "w2", callId: "c1", signal });
  news.announce(address);
  expect(await Promise.all(followers.map(isSettled))).toEqual([true, true]);
  expect(await isSettled(sameIdElsewhere)).toBe(false);
});

test("a follower who leaves is let go at once", async () => {
  const news = createCallNews();
  const leaving = new AbortController();
  const follower = news.next({ ...address, signal: leaving.signal });
  leaving.abort();
  expect(await isSettled(follower)).toBe(true);
  expect(await isSettled(news.next({ ...address, signal: leaving.signal }))).toBe(true);
});

test("closing lets every follower go", async () => {
  const news = createCallNews();
  const follower = news.next({ ...address, signal: new AbortController().signal });
  news.close();
  expect(await isSettled(follower)).toBe(true);
});
