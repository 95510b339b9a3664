import { casual } from "chrono-node/en";
import type { Moment } from "./read-date.ts";

const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const weekFrom = new RegExp(
  `\\b(?:(an?|one|two|three|\\d) weeks? (?:from|after) (today|tomorrow|(?:this |next )?${weekday})|(${weekday}) week)\\b`,
  "i",
);
const counts: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 };

/** "A week from Friday" and "Friday week" are seven days after that Friday. */
export function readWeekFrom(text: string, now: Date): Moment[] {
  const match = weekFrom.exec(text);
  const [whole = "", count = "a", from, british] = match ?? [];
  const base = casual.parseDate(from ?? british ?? "", now, { forwardDate: true });
  if (!match || base === null) return [];
  const weeks = counts[count.toLowerCase()] ?? Number(count);
  const day = new Date(base.getFullYear(), base.getMonth(), base.getDate() + weeks * 7);
  const date = { year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() };
  return [
    { start: match.index, end: match.index + whole.length, date, time: null, dayPart: null, isSure: true },
  ];
}
