import { expect, test } from "vitest";
import { formatRate } from "./health-words.ts";

test.each([
  [null, "–"],
  [1, "100 %"],
  [0, "0 %"],
  [2 / 3, "67 %"],
  [0.999, "99.9 %"],
  [0.99999, "99.9 %"],
  [0.001, "< 1 %"],
  [0.99, "99 %"],
])("%s is read as %s", (rate, words) => {
  expect(formatRate(rate)).toBe(words);
});
