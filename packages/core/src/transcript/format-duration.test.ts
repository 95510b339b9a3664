import { expect, test } from "vitest";
import { formatClock, formatSpan } from "./format-duration.ts";

test.each([
  [-5, "0 ms"],
  [0, "0 ms"],
  [80.4, "80 ms"],
  [999, "999 ms"],
  [999.6, "1.0 s"],
  [1_234, "1.2 s"],
  [9_940, "9.9 s"],
  [9_960, "10 s"],
  [59_400, "59 s"],
  [59_600, "1 min 0 s"],
  [72_000, "1 min 12 s"],
  [3_780_000, "1 h 3 min"],
])("a span of %d ms reads %s", (milliseconds, text) => {
  expect(formatSpan(milliseconds)).toBe(text);
});

test.each([
  [-1, "0:00"],
  [7_900, "0:07"],
  [760_000, "12:40"],
  [3_729_000, "1:02:09"],
])("a clock at %d ms shows %s", (milliseconds, text) => {
  expect(formatClock(milliseconds)).toBe(text);
});
