import { expect, test } from "vitest";
import { createLookAgain } from "./look-again.ts";

const all = Array.from({ length: 40 }, (_, index) => ({ workspaceId: "w1", callId: `c${index}` }));
const calls = () => all;
const { signal } = new AbortController();

test("each call is looked at once where that works, and not all at the same moment", async () => {
  const looked: string[] = [];
  let [under, most] = [0, 0];
  const look = async ({ callId }: { callId: string }) => {
    under += 1;
    most = Math.max(most, under);
    await Promise.resolve();
    looked.push(callId);
    under -= 1;
  };
  await createLookAgain({ calls, look, onFailure: () => expect.unreachable(), signal })();
  expect(looked.toSorted()).toEqual(all.map(({ callId }) => callId).toSorted());
  expect(most).toBe(16);
});

test("where it fails it is tried again, and told of where it fails for good", async () => {
  const attempts = new Map<string, number>();
  const told: [string, unknown][] = [];
  const lookAtAll = createLookAgain({
    calls,
    signal,
    look: async ({ callId }) => {
      const attempt = (attempts.get(callId) ?? 0) + 1;
      attempts.set(callId, attempt);
      if (callId === "c1" || (callId === "c2" && attempt < 3)) throw new Error(`Attempt ${attempt}`);
    },
    onFailure: ({ callId }, error) => told.push([callId, error]),
    pausesMs: [0, 1, 1],
  });
  await lookAtAll();
  expect(["c0", "c1", "c2"].map((callId) => attempts.get(callId))).toEqual([1, 3, 3]);
  expect(told).toEqual([["c1", new Error("Attempt 3")]]);
});

test("who asks while it runs shares one run after it, so that none runs beside another", async () => {
  const begun = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  let [under, most, looks] = [0, 0, 0];
  const look = async () => {
    looks += 1;
    under += 1;
    most = Math.max(most, under);
    begun.resolve();
    await goOn.promise;
    under -= 1;
  };
  const lookAtAll = createLookAgain({ calls, look, onFailure: () => expect.unreachable(), signal });
  const runs = [lookAtAll()];
  await begun.promise;
  runs.push(lookAtAll(), lookAtAll());
  goOn.resolve();
  await Promise.all(runs);
  expect(most).toBe(16);
  expect(looks).toBe(2 * all.length);
});

test("once it is stopped nothing more is looked at, nor told to have failed", async () => {
  const stop = new AbortController();
  let looks = 0;
  const look = async () => {
    looks += 1;
    stop.abort();
    throw new Error("The database is closed.");
  };
  const onFailure = () => expect.unreachable();
  const lookAtAll = createLookAgain({ calls, look, onFailure, signal: stop.signal, pausesMs: [0, 60_000] });
  await lookAtAll();
  await lookAtAll();
  expect(looks).toBe(1);
});
