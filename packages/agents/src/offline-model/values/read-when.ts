import type { Wanted } from "./parameter.ts";
import { readBareTime, readMoments, type Moment } from "./read-date.ts";
import { isoDate, weekdayOf, writeDate, writeTime } from "./write-date.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Reading } from "./reading.ts";

export function momentsIn(options: ReadOptions): Moment[] {
  return readAll(options).map((moment) => settled(moment, options.wanted));
}

/** A restaurant means eight in the evening, other businesses in the morning; seven may be both. */
function settled(moment: Moment, wanted: Wanted): Moment {
  const { time } = moment;
  if (!time || moment.isSure) return moment;
  if (wanted.isEvening) return { ...moment, time: { ...time, hour: time.hour + 12 }, isSure: true };
  return time.hour === 7 ? moment : { ...moment, isSure: true };
}

function readAll(options: ReadOptions): Moment[] {
  const { text, wanted, now, isAsked } = options;
  const found = readTold(text, now) ?? readMoments({ text, now, past: looksBack(wanted) });
  const moments = isOfBirth(wanted)
    ? found.filter(({ start, end }) => isBirth.test(text.slice(start, end)))
    : found;
  if (moments.length === 0) return isAsked && wanted.kind !== "date" ? readBareTime(text) : [];
  return looksBack(wanted) || isAsked ? moments : ahead({ moments, text, now, isOptional: !wanted.required });
}

/** "You charged me on March second" tells of this year's, and not of the next one's. */
function readTold(text: string, now: Date): Moment[] | null {
  if (lastDay.test(text)) return readMoments({ text, now, past: true });
  if (!happened.test(text)) return null;
  const farAhead = new Date(now.getFullYear(), now.getMonth() + 8, now.getDate());
  const isFar = ({ date }: Moment): boolean =>
    date !== null && new Date(date.year, date.month - 1, date.day) > farAhead;
  return readMoments({ text, now, past: false }).some(isFar) ? readMoments({ text, now, past: true }) : null;
}

const lastDay = /\blast (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const happened =
  /\b(?:i|you|we|they|he|she|it|somebody|someone|which|that) (?:was|were|had|paid|bought|got|left|took|sent|came|went|saw|broke|stole|(?!(?:want|need|lik|hop|plann|wonder|mean|decid|intend)ed)\w{2,}ed)\b/i;

/** A date of birth or of an incident lies behind; most dates that a business asks for lie ahead. */
function looksBack(wanted: Wanted): boolean {
  if (/^last (?!day\b|date\b|night\b)\w/i.test(wanted.words)) return true;
  return /\b(?:birth|dob|born|incident|happened|accident|occurred|purchase|since|loss|last (?:visit|service|seen|time|payment|paid|\w+ed))\b/i.test(
    `${wanted.words} ${wanted.description}`,
  );
}

function isOfBirth({ words, description }: Wanted): boolean {
  return /\b(?:birth|dob|birthday|born)\b/i.test(`${words} ${description}`);
}

/** Nobody was born "this Friday": a date of birth has a month and a year, or is written in digits. */
const isBirth = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d[/.-]\d|\b(?:19|20)\d\d\b/i;

/** "since yesterday" tells how long something lasts, and is no date for what is to come. */
function ahead(options: { moments: Moment[]; text: string; now: Date; isOptional: boolean }): Moment[] {
  const { moments, text, now, isOptional } = options;
  const today = isoDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  const isBehind = (moment: Moment): boolean => moment.date !== null && isoDate(moment.date) < today;
  const current = moments.filter((moment) => !/\b(?:since|from last)\s+$/i.test(text.slice(0, moment.start)));
  const coming = current.filter((moment) => !isBehind(moment));
  return coming.length > 0 || isOptional ? coming : current;
}

/** Dates, times and both, in the format that the parameter's description asks for. */
export function readWhen(options: ReadOptions): Reading[] {
  const { wanted } = options;
  return momentsIn(options).flatMap((moment): Reading[] => {
    const value = whenValue(moment, wanted);
    return value === null ? [] : [{ value, start: moment.start, end: moment.end, strength: 0.9 }];
  });
}

function whenValue(moment: Moment, wanted: Wanted): string | null {
  const { description } = wanted;
  if (wanted.kind === "weekday") return moment.date && weekdayOf(moment.date);
  if (wanted.kind === "date") return moment.date && writeDate(moment.date, description);
  if (!moment.isSure) return null;
  if (wanted.kind === "time")
    return moment.time ? writeTime(moment.time, description) : timeless(moment, wanted);
  if (!moment.date || !moment.time) return null;
  return joinDateTime({ date: moment.date, time: moment.time, description });
}

/** "in the morning" is good enough only where a rough time is asked for. */
function timeless(moment: Moment, { words, description }: Wanted): string | null {
  const isRough =
    /\b(?:morning|afternoon|evening|part of (?:the )?day|day ?part|windows?|prefer\w*|rough\w*|approximate\w*|best|convenient|suits?)\b/i;
  const isClock = /hh:mm|24.hour|iso/i.test(description);
  return moment.dayPart && !isClock && isRough.test(`${words} ${description}`) ? moment.dayPart : null;
}

export function joinDateTime(options: {
  date: { year: number; month: number; day: number };
  time: { hour: number; minute: number };
  description: string;
}): string {
  const clock = writeTime(options.time, "");
  const seconds = /:ss\b|T\d\d:\d\d:\d\d/i.test(options.description) ? ":00" : "";
  const joint = /yyyy-mm-dd hh:mm/i.test(options.description) ? " " : "T";
  return `${isoDate(options.date)}${joint}${clock}${seconds}`;
}
