import { expect, test } from "vitest";
import { writeSpelling } from "./write-spelling.ts";

test.each([
  ["D as in delta, E, 512", "D, E, 512"],
  ["m for mother 4", "M 4"],
  ["tango papa 81", "T P 81"],
  ["it's sierra 9", "it's S 9"],
])("%s is %s", (said, written) => {
  expect(writeSpelling(said)).toBe(written);
});

test.each([
  "November 1984",
  "I for one agree",
  "a table for Oscar",
  "we stay at the hotel",
  "a taxi for a friend",
])("%s spells nothing", (said) => expect(writeSpelling(said)).toBe(said));
