import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSpeakingTime } from "./speaking-time.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function isQuiet(speaking: ReturnType<typeof createSpeakingTime>): Promise<boolean> {
  let quiet = false;
  void speaking.quiet().then(() => (quiet = true));
  await vi.advanceTimersByTimeAsync(0);
  return quiet;
}

test("a voice that was sent nothing is quiet, and one that speaks is for as long as its words take", async () => {
  const speaking = createSpeakingTime();
  expect(await isQuiet(speaking)).toBe(true);
  speaking.add("a".repeat(50));
  speaking.add("b".repeat(50));
  expect(speaking.isSpeaking()).toBe(true);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(await isQuiet(speaking)).toBe(false);
  await vi.advanceTimersByTimeAsync(500);
  expect(await isQuiet(speaking)).toBe(true);
});

test("the voice's own word counts, but not what it says of words before the last", async () => {
  const speaking = createSpeakingTime();
  speaking.add("Goodbye, and thank you for calling us today.");
  await vi.advanceTimersByTimeAsync(100);
  speaking.finish();
  expect(await isQuiet(speaking)).toBe(false);
  await vi.advanceTimersByTimeAsync(900);
  speaking.finish();
  expect(await isQuiet(speaking)).toBe(true);
});

test("a voice that was stopped is quiet at once", async () => {
  const speaking = createSpeakingTime();
  speaking.add("Goodbye.");
  speaking.stop();
  expect(await isQuiet(speaking)).toBe(true);
});
