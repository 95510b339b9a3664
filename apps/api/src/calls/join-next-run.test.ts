import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { joinNextRun } from "./join-next-run.ts";

test("runs never overlap, and whoever asks during one shares the next", async () => {
  let running = 0;
  let runs = 0;
  const join = joinNextRun(async () => {
    running += 1;
    expect(running).toBe(1);
    await wait(5);
    runs += 1;
    running -= 1;
  });
  const first = join();
  await wait(1);
  await Promise.all([first, join(), join(), join()]);
  expect(runs).toBe(2);
});

test("everybody is answered in the order of asking", async () => {
  const order: number[] = [];
  const join = joinNextRun(() => wait(2));
  const asked = [1, 2, 3, 4].map(async (number) => {
    await wait(number);
    await join();
    order.push(number);
  });
  await Promise.all(asked);
  expect(order).toEqual([1, 2, 3, 4]);
});

test("a run that fails fails those who shared it, and the next one runs", async () => {
  let isBroken = true;
  const join = joinNextRun(async () => {
    if (isBroken) throw new Error("The database is away.");
  });
  await expect(join()).rejects.toThrow("The database is away.");
  isBroken = false;
  await expect(join()).resolves.toBeUndefined();
});
