import { ordinalWords } from "../words/common-words.ts";
import type { Moment } from "./read-date.ts";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const dayPattern = `(\\d{1,2}(?:st|nd|rd|th)?|${[...ordinalWords.keys()].join("|")})`;
const monthPattern = `(${months.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join("|")})`;
const range = new RegExp(
  `\\b(?:the )?${dayPattern}(?:(?: of)? ${monthPattern})? ?(?:to|until|till|through|and|-|–) ?(?:the |${monthPattern} (?:the )?)?${dayPattern}(?:(?: of)? ${monthPattern})?\\b`,
  "i",
);

/**
 * "from the 12th to the 15th of December": two days, of which the first borrows the month of the
 * second. Without a month both lie ahead of now.
 */
export function readDayRange(text: string, now: Date): Moment[] {
  const match = range.exec(text);
  const [whole = "", first = "", firstMonth, monthBefore, last = "", monthAfter] = match ?? [];
  const lastMonth = monthBefore ?? monthAfter;
  const isDays = /[a-z]/i.test(last) && (lastMonth !== undefined || /[a-z]/i.test(first));
  if (!match || (firstMonth !== undefined && lastMonth === undefined)) return [];
  if (!isDays && lastMonth === undefined) return [];
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from < 1 || from > 31 || to < 1 || to > 31) return [];
  const end = lastDay({ from, to, month: monthOf(lastMonth), now });
  const begin = new Date(
    end.getFullYear(),
    firstMonth === undefined ? end.getMonth() - (from > to ? 1 : 0) : (monthOf(firstMonth) ?? 0),
    from,
  );
  if (begin > end) begin.setFullYear(begin.getFullYear() - 1);
  const joint = whole.search(/ (?:to|until|till|through|and) | ?[-–] ?/i);
  const later = joint + (/^ ?(?:\w+|[-–]) ?/.exec(whole.slice(joint))?.[0].length ?? 0);
  const start = match.index;
  return [
    momentOn(begin, { start, end: start + joint }),
    momentOn(end, { start: start + later, end: start + whole.length }),
  ];
}

function dayOf(words: string): number {
  return ordinalWords.get(words.toLowerCase()) ?? Number.parseInt(words, 10);
}

function monthOf(words: string | undefined): number | null {
  const index = months.findIndex((month) => words && month.startsWith(words.toLowerCase().slice(0, 3)));
  return index === -1 ? null : index;
}

function lastDay(options: { from: number; to: number; month: number | null; now: Date }): Date {
  const { from, to, month, now } = options;
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  if (month !== null) {
    const end = new Date(now.getFullYear(), month, to);
    return end < today ? new Date(now.getFullYear() + 1, month, to) : end;
  }
  const isPast = from < now.getDate();
  return new Date(now.getFullYear(), now.getMonth() + (isPast ? 1 : 0) + (from > to ? 1 : 0), to);
}

function momentOn(day: Date, span: { start: number; end: number }): Moment {
  const date = { year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() };
  return { ...span, date, time: null, dayPart: null, isSure: true };
}
