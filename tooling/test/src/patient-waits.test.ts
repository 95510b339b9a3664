import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";

/** More than the second that vitest gives by itself. */
const longMs = 1_300;

test.each([["nothing"], ["an interval", { interval: 20 }]])(
  "what is waited for may take its time, where a test says %s of how to wait",
  async (_, options?: { interval: number }) => {
    const done = vi.fn();
    void wait(longMs).then(done);
    await vi.waitFor(() => expect(done).toHaveBeenCalled(), options);
  },
);

test.each([
  ["a number", 30],
  ["a timeout", { timeout: 30 }],
])("a test that gives a time as %s is not made to wait longer", async (_, options) => {
  const startedAt = performance.now();
  await expect(vi.waitFor(() => expect.unreachable(), options)).rejects.toThrow();
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
