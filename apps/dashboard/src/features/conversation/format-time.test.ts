import { expect, test } from "vitest";
import { formatAgo, formatClock, formatSpan } from "./format-time.ts";

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

const now = Date.parse("2026-11-23T17:00:00.000Z");
test.each([
  ["2026-11-23T17:00:05.000Z", "just now"],
  ["2026-11-23T16:59:30.000Z", "just now"],
  ["2026-11-23T16:55:00.000Z", "5 min. ago"],
  ["2026-11-23T14:00:00.000Z", "3 hr. ago"],
  ["2026-11-22T17:00:00.000Z", "yesterday"],
  ["2026-11-20T17:00:00.000Z", "3 days ago"],
])("what happened at %s was %s", (iso, text) => {
  expect(formatAgo(iso, now)).toBe(text);
});

test("what happened more than a week ago shows its date", () => {
  expect(formatAgo("2026-10-01T12:00:00.000Z", now)).toMatch(/Oct 1, 2026/);
});
