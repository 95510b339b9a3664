import { expect, test } from "vitest";
import { writeNumbers } from "./write-numbers.ts";

test.each([
  ["nine four one one zero", "94110"],
  ["ninety four one ten", "94110"],
  ["my zip is nine four one one zero.", "my zip is 94110."],
  ["forty two", "42"],
  ["forty-two", "42"],
  ["two hundred and fifty", "250"],
  ["a hundred and twenty dollars", "120 dollars"],
  ["three thousand", "3000"],
  ["double five", "55"],
  ["triple seven two", "7772"],
  ["oh six one two", "0612"],
  ["nineteen eighty five", "1985"],
  ["9 4 1 1 0", "94110"],
  ["9-4-1-1-0", "94110"],
  ["ten by ten", "10x10"],
  ["four and a half pounds", "4.5 pounds"],
  ["one and a half miles", "1.5 miles"],
  ["two and a half dozen", "30"],
  ["from April eleventh on", "from April 11th on"],
  ["on June the third", "on June 3rd"],
])("%s is written %s", (spoken, written) => {
  expect(writeNumbers(spoken).replace(/^a (?=\d)/, "")).toBe(written);
});

test.each([
  ["half past two", "2:30"],
  ["quarter to five", "4:45"],
  ["a quarter past nine", "9:15"],
  ["two thirty", "2:30"],
  ["seven o'clock", "7:00"],
  ["eight in the evening", "8 pm"],
  ["six in the morning", "6 am"],
  ["quarter to one", "12:45"],
])("%s o'clock is written %s", (spoken, written) => {
  expect(writeNumbers(spoken)).toBe(written);
});

test.each(["the first one", "one of them", "a second opinion", "I need a plumber", "oh, I see"])(
  "%s holds no number and stays as it is",
  (words) => {
    expect(writeNumbers(words)).toBe(words);
  },
);
