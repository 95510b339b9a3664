import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createKeypad } from "./keypad.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aKeypad() {
  const answers: string[] = [];
  const keypad = createKeypad({ onKeys: (keys) => answers.push(keys) });
  return { answers, keypad, press: (keys: string) => Array.from(keys).forEach((key) => keypad.press(key)) };
}

test("keys are one answer when two seconds pass without another, and not before", () => {
  const { answers, press } = aKeypad();
  press("941");
  vi.advanceTimersByTime(1_900);
  press("10");
  vi.advanceTimersByTime(1_999);
  expect(answers).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(answers).toEqual(["94110"]);
});

test("the hash key ends an answer at once, and alone is one", () => {
  const { answers, press } = aKeypad();
  press("94110#*1#");
  press("#");
  expect(answers).toEqual(["94110", "*1", "#"]);
  vi.advanceTimersByTime(10_000);
  expect(answers).toHaveLength(3);
});

test("who speaks has finished pressing, and what is no key is not taken", () => {
  const { answers, keypad, press } = aKeypad();
  press("9 x1");
  keypad.finish();
  keypad.finish();
  press("55");
  keypad.clear();
  vi.advanceTimersByTime(10_000);
  expect(answers).toEqual(["91"]);
});

test("somebody who leans on a key does not fill the memory", () => {
  const { answers, press } = aKeypad();
  press("5".repeat(200));
  expect(answers).toEqual(["5".repeat(64), "5".repeat(64), "5".repeat(64)]);
});
