import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startStallTimer } from "./stall-timer.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("silence for the whole time aborts the signal and says why", () => {
  const timer = startStallTimer(1_000);
  vi.advanceTimersByTime(1_000);
  expect(timer.signal.aborted).toBe(true);
  expect(String(timer.signal.reason)).toContain("nothing for 1000 ms");
});

test("every sign of life starts the wait anew", () => {
  const timer = startStallTimer(1_000);
  for (let second = 0; second < 5; second += 1) {
    vi.advanceTimersByTime(900);
    timer.heard();
  }
  expect(timer.signal.aborted).toBe(false);
});

test("a stopped timer never aborts", () => {
  const timer = startStallTimer(1_000);
  timer.stop();
  vi.advanceTimersByTime(10_000);
  expect(timer.signal.aborted).toBe(false);
});
