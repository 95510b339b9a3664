import { expect, test } from "vitest";
import { summarizeValue } from "./summarize-value.ts";

test("an object reads as its entries on one line", () => {
  expect(summarizeValue({ zip_code: "94110", urgent: true, slots: ["8:00"], at: { day: 1 } })).toBe(
    'zip_code: 94110, urgent: true, slots: ["8:00"], at: {"day":1}',
  );
});

test("plain values read as themselves and an empty object as nothing", () => {
  expect([summarizeValue(null), summarizeValue(3), summarizeValue("yes"), summarizeValue({})]).toEqual([
    "null",
    "3",
    "yes",
    "",
  ]);
});

test("a long value is cut without splitting an emoji", () => {
  expect(summarizeValue("👍".repeat(10), 4)).toBe("👍👍👍…");
});
