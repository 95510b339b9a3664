import { beforeEach, afterEach, expect, test, vi } from "vitest";
import { step } from "./progress.ts";

const title = { doing: "starting PostgreSQL", done: "PostgreSQL is running" };
let lines: string[];

beforeEach(() => {
  lines = [];
  vi.useFakeTimers();
  vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("a step that lasts says what it is doing, and what is true only once it is", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const running = step(title, () => promise);
  vi.advanceTimersByTime(1_200);
  expect(lines).toEqual(["  … starting PostgreSQL\n"]);
  resolve("result");
  expect(await running).toBe("result");
  expect(lines.slice(1)).toEqual(["  ✓ PostgreSQL is running (1.2 s)\n"]);
});

test("a step that is quick says only what is true now", async () => {
  await step(title, () => Promise.resolve());
  vi.advanceTimersByTime(5_000);
  expect(lines).toEqual(["  ✓ PostgreSQL is running (0.0 s)\n"]);
});

test("a step that fails is never said to be done, nor to go on", async () => {
  await expect(step(title, () => Promise.reject(new Error("no disk")))).rejects.toThrow("no disk");
  vi.advanceTimersByTime(5_000);
  expect(lines).toEqual([]);
});
