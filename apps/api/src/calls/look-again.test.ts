import { expect, test } from "vitest";
import { lookAgain } from "./look-again.ts";

const calls = Array.from({ length: 40 }, (_, index) => ({ workspaceId: "w1", callId: `c${index}` }));

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
  await lookAgain({ calls, look, onFailure: () => expect.unreachable() });
  expect(looked.toSorted()).toEqual(calls.map(({ callId }) => callId).toSorted());
  expect(most).toBe(16);
});

test("where it fails it is tried again, and told of where it fails for good", async () => {
  const attempts = new Map<string, number>();
  const told: [string, unknown][] = [];
  await lookAgain({
    calls,
    look: async ({ callId }) => {
      const attempt = (attempts.get(callId) ?? 0) + 1;
      attempts.set(callId, attempt);
      if (callId === "c1" || (callId === "c2" && attempt < 3)) throw new Error(`Attempt ${attempt}`);
    },
    onFailure: ({ callId }, error) => told.push([callId, error]),
    pausesMs: [0, 1, 1],
  });
  expect(["c0", "c1", "c2"].map((callId) => attempts.get(callId))).toEqual([1, 3, 3]);
  expect(told).toEqual([["c1", new Error("Attempt 3")]]);
});
