import { expect, test } from "vitest";
import { createTurnQueue } from "./turn-queue.ts";

test("tasks run one after the other, in the order they came", async () => {
  const queue = createTurnQueue();
  const log: string[] = [];
  const task = (name: string, delayMs: number) => async () => {
    log.push(`${name} starts`);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    log.push(`${name} ends`);
  };
  void queue.add(task("slow", 10));
  void queue.add(task("quick", 0));
  await queue.settled();
  expect(log).toEqual(["slow starts", "slow ends", "quick starts", "quick ends"]);
});

test("a task that fails tells its own caller and holds nobody up", async () => {
  const queue = createTurnQueue();
  const failed = queue.add(() => Promise.reject(new Error("broken")));
  let isDone = false;
  const next = queue.add(async () => void (isDone = true));
  await expect(failed).rejects.toThrow("broken");
  await next;
  expect(isDone).toBe(true);
});
