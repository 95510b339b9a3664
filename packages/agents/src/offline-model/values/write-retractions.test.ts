import { expect, test } from "vitest";
import { readUtterance } from "./utterance.ts";
import { writeRetractions } from "./write-retractions.ts";

test.each([
  ["212 555 0187, no wait, 0178", "212 555 0178"],
  ["2125550187, sorry, it ends in 78", "2125550178"],
  ["2125550187, no sorry, 2125550199", "2125550199"],
  ["94110. no, 94117", "94117"],
])("%s means %s", (said, meant) => {
  expect(writeRetractions(said)).toBe(meant);
});

test.each(["94110, no wait, 2 hours", "10 pieces, no, 12", "half past 10:30, sorry, 11:30"])(
  "nothing is taken back in %s",
  (said) => expect(writeRetractions(said)).toBe(said),
);

test("digits spelled in words are taken back as well", () => {
  const said = "two one two five five five zero one eight seven, no wait, zero one nine nine";
  expect(readUtterance(said).text).toBe("2125550199");
});

test("a small count that another one takes back is gone", () => {
  expect(writeRetractions("for 2, no sorry, for 3 adults")).toBe("for 3 adults");
  expect(writeRetractions("2 adults and 3 kids")).toBe("2 adults and 3 kids");
});

test.each(["KX-5678 0 no 12", "KX-56780, no, 12", "567800, sorry, 12"])(
  "no number is made up where it is open what is put right: %s",
  (said) => expect(writeRetractions(said)).not.toMatch(/\d/),
);

test.each([
  ["KX-567 801, sorry, 812", "KX-567 812"],
  ["KX-567801, no, it ends in 12", "KX-567812"],
])("the letters before a number stay with what puts its end right: %s", (said, meant) => {
  expect(writeRetractions(said)).toBe(meant);
});
