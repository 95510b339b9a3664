import { expect, test } from "vitest";
import { countChange, rateChange } from "./change-words.ts";

test.each([
  [{ count: 10, before: 8 }, "+25 % (8 before)"],
  [{ count: 6, before: 8 }, "−25 % (8 before)"],
  [{ count: 0, before: 8 }, "−100 % (8 before)"],
  [{ count: 1001, before: 1000 }, "±0 % (1,000 before)"],
  [{ count: 3, before: 0 }, "None before"],
  [{ count: 3, before: 3 }, "As many as before"],
  [{ count: 0, before: 0 }, "None before either"],
])("a change of a count from %o is told as %s", (counts, expected) => {
  expect(countChange(counts)).toBe(expected);
});

test.each([
  [{ rate: 0.88, before: 0.92 }, "−4 points (92 % before)"],
  [{ rate: 0.93, before: 0.92 }, "+1 point (92 % before)"],
  [{ rate: 0.92, before: 0.92 }, "As before"],
  [{ rate: 0.92, before: null }, "Nothing to judge by before"],
  [{ rate: null, before: 0.5 }, "50 % before"],
])("a change of a rate from %o is told as %s", (rates, expected) => {
  expect(rateChange(rates)).toBe(expected);
});
