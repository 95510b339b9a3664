import { casual, type ParsedResult } from "chrono-node/en";
import { remembering } from "../words/memory.ts";
import { joinWeekday } from "./join-weekday.ts";
import { readDayRange } from "./read-day-range.ts";
import { readWeekFrom } from "./read-week-from.ts";

export type Moment = {
  start: number;
  end: number;
  /** Local calendar date, when the words name one. */
  date: { year: number; month: number; day: number } | null;
  /** Local time of day, when the words name one. */
  time: { hour: number; minute: number } | null;
  /** "morning", "afternoon", "evening": a time of day without an hour. */
  dayPart: string | null;
  /** False for an hour that may as well be the one before noon as the one after it. */
  isSure: boolean;
};

const dayPartWords = /\b(?:morning|afternoon|evening|night|noon|midday|midnight)\b/i;

/** Every date or time in the words, relative to now, looking forward unless the words look back. */
export const readMoments = remembering({
  limit: 2_000,
  key: ({ text, now, past }: { text: string; now: Date; past: boolean }) =>
    `${text}\n${now.getTime()}\n${past}`,
  work: ({ text, now, past }): Moment[] => {
    const days = past ? [] : [...readDayRange(text, now), ...readWeekFrom(text, now)];
    if (days.length > 0) return days;
    const results = casual.parse(cleaned(text), now, { forwardDate: !past });
    const half = impliedHalf(text);
    const named = results.flatMap((result) => {
      const from = momentOf({ result, part: result.start, half, now });
      if (!from) return [];
      const ahead = past ? behind({ moment: from, result, now }) : notToday({ moment: from, result, now });
      const to = result.end ? momentOf({ result, part: result.end, half, now }) : null;
      return to ? splitRange({ from: ahead, to, words: result.text }) : [ahead];
    });
    const moments = joinWeekday(named, text);
    const isMonth = moments.some(({ date, start, end }) => date && /\d/.test(text.slice(start, end)));
    if (isMonth && !past) return withLastDay(moments, text);
    return past ? moments : withDayOfMonth({ moments, text, now });
  },
});

/** "for dinner at eight" is in the evening, "breakfast at eight" in the morning. */
function impliedHalf(text: string): "morning" | "midday" | "evening" | null {
  const isEarly = /\b(?:wake|breakfast|brunch|alarm|early|sunrise|morning)\b/i.test(text);
  const isLate = /\b(?:dinner|supper|tonight|evening|cocktails?|table)\b/i.test(text);
  if (isEarly) return "morning";
  if (/\blunch(?:time)?\b/i.test(text)) return "midday";
  return isLate ? "evening" : null;
}

/** "December 21st to the 23rd" ends in the month in which it began, or in the next. */
function withLastDay(moments: Moment[], text: string): Moment[] {
  const match = /\b(?:to|until|till|through) the (\d{1,2})(?:st|nd|rd|th)\b(?! of)/i.exec(text);
  const [first] = moments;
  const day = Number(match?.[1]);
  if (!match || !first?.date || moments.length > 1 || day < 1 || day > 31 || match.index < first.end - 1)
    return moments;
  const { year, month } = first.date;
  const last = new Date(year, month - 1 + (day < first.date.day ? 1 : 0), day);
  const date = { year: last.getFullYear(), month: last.getMonth() + 1, day: last.getDate() };
  return [
    first,
    { start: match.index, end: match.index + match[0].length, date, time: null, dayPart: null, isSure: true },
  ];
}

/** "the 5th" and "Tuesday the 1st" name the next day of that number. */
function withDayOfMonth(options: { moments: Moment[]; text: string; now: Date }): Moment[] {
  const { moments, text, now } = options;
  const match =
    /\b(?:on |by )?the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:floor|street|avenue|time|one|place|of (?!next month|this month|the month)))/i.exec(
      text,
    );
  const day = Number(match?.[1]);
  if (!match || day < 1 || day > 31) return moments;
  const isNext = /^ of next month\b/i.test(text.slice(match.index + match[0].length));
  const date = (isNext ? [1] : [0, 1, 2])
    .map((ahead) => new Date(now.getFullYear(), now.getMonth() + ahead, day))
    .find(
      (one) => one.getDate() === day && one >= new Date(now.getFullYear(), now.getMonth(), now.getDate()),
    );
  if (!date) return moments;
  const named = { year: date.getFullYear(), month: date.getMonth() + 1, day };
  const times = moments
    .filter((moment) => moment.time !== null)
    .map((moment) => ({ ...moment, date: named }));
  const own: Moment = {
    start: match.index,
    end: match.index + match[0].length,
    date: named,
    time: null,
    dayPart: null,
    isSure: true,
  };
  return times.length > 0 ? times : [own];
}

/** "from … to …" is two moments, each with its own words. */
function splitRange(range: { from: Moment; to: Moment; words: string }): Moment[] {
  const { from, to, words } = range;
  const joint = /\s+(?:to|until|till|through|-|–)\s+|\s*[-–]\s*/i.exec(words);
  const middle = from.start + (joint?.index ?? Math.floor(words.length / 2));
  return [
    { ...from, end: middle },
    { ...to, start: middle + (/^\s*/.exec(joint?.[0] ?? "")?.[0].length ?? 0) },
  ];
}

/** A weekday that is today's means the next one, unless the words say today or this. */
function notToday(options: { moment: Moment; result: ParsedResult; now: Date }): Moment {
  const { moment, result, now } = options;
  if (!moment.date || !result.start.isCertain("weekday") || result.start.isCertain("day")) return moment;
  const { year, month, day } = moment.date;
  const isToday = year === now.getFullYear() && month === now.getMonth() + 1 && day === now.getDate();
  if (!isToday || /\b(?:this|today)\b/i.test(result.text)) return moment;
  const next = new Date(year, month - 1, day + 7);
  return { ...moment, date: { year: next.getFullYear(), month: next.getMonth() + 1, day: next.getDate() } };
}

/** "December first", said in November of what has happened, was last year's. */
function behind(options: { moment: Moment; result: ParsedResult; now: Date }): Moment {
  const { moment, result, now } = options;
  const { date } = moment;
  if (!date || result.start.isCertain("year")) return moment;
  const isAhead = new Date(date.year, date.month - 1, date.day) > now;
  return isAhead ? { ...moment, date: { ...date, year: date.year - 1 } } : moment;
}

/** "From 3 Quarry Road" is where, and not from three o'clock. */
const houseNumber =
  /(?<![\w:.])\d{1,5}(?= (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/gu;

/** Keeps places in the text but hides what is no time: "a second", "may I", "now". */
function cleaned(text: string): string {
  const homeless = text.replaceAll(houseNumber, (words) => "_".repeat(words.length));
  return homeless.replaceAll(
    /\b(?:good (?:morning|afternoon|evening|night|day)\b|may (?=I\b|we\b|be\b)|(?<=\b(?:with|named|called|see|seeing|dr|doctor)\.? )(?:April|May|June|August)\b(?! (?:\d|the \d))|(?<!\b(?:in|within) )(?:an?|one|half an) hours?(?: and a half)?\b(?! (?:from|later|before|after|ago))|[234]D\b|a second\b|one second\b|now\b|sat (?=on|in|at|down)\b|right away\b|for \d+(?:\.5)? (?:nights?|days?|weeks?|months?|years?|hours?|minutes?)\b|for (?:an?|one) (?:night|day|week|month|year|hour|minute)\b(?! from\b)|(?<!\b(?:in|within) )(?<![\d.])\d+\.5 \p{L}+s\b|(?<!\b(?:in|within) )(?<![\d.])\d+(?:\.\d+)? (?:nights?|days?|hours?|minutes?|weeks?)\b(?! (?:from|later|before|after))|\d+ (?:years?|yrs?|months?)[ -]olds?\b|\d+(?:\.\d+)? (?:inch(?:es)?|feet|foot|yards?|miles?|pounds|lbs|dollars|bucks|percent|degrees|people|persons|guests|adults|kids|children|gallons?|kilos?|grams?|(?:centi|kilo)?met(?:er|re)s?|lit(?:er|re)s?)\b)/giu,
    (words) => "_".repeat(words.length),
  );
}

/** "This month" and "in March" name no day; to take the first of it would be to invent one. */
function nameOfDay(said: { words: string; part: ParsedResult["start"] }): boolean {
  const { words, part } = said;
  if (/^(?:in )?(?:this|next|last|the) (?:week|month|year)$/i.test(words.trim())) return false;
  return part.isCertain("day") || part.isCertain("weekday") || (part.isCertain("month") && /\d/.test(words));
}

function momentOf(options: {
  result: ParsedResult;
  part: ParsedResult["start"];
  half: ReturnType<typeof impliedHalf>;
  now: Date;
}): Moment | null {
  const { result, part, half, now } = options;
  const isToday = /^this (?:morning|afternoon|evening)\b/i.test(result.text);
  const namesDay = isToday || nameOfDay({ words: result.text, part });
  const hour = part.get("hour");
  const hasHour = part.isCertain("hour") && hour !== null;
  const named = dayPartWords.exec(result.text)?.[0].toLowerCase() ?? null;
  const dayPart = named ?? (half === "morning" && hasHour ? "morning" : null);
  if (!namesDay && !hasHour && !dayPart) return null;
  if (!namesDay && hasHour && /^\d{1,4}$/.test(result.text.trim())) return null;
  const isCertain = part.isCertain("meridiem");
  return {
    start: result.index,
    end: result.index + result.text.length,
    date: isToday
      ? { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
      : namesDay
        ? { year: part.get("year") ?? 0, month: part.get("month") ?? 1, day: part.get("day") ?? 1 }
        : null,
    time: hasHour
      ? { hour: waking({ hour, isCertain, dayPart, half }), minute: part.get("minute") ?? 0 }
      : null,
    dayPart,
    isSure: !hasHour || isCertain || dayPart !== null || half !== null || !isEitherHalf(hour),
  };
}

/** Hours that one says of the morning and of the evening. */
function isEitherHalf(hour: number): boolean {
  return hour >= 7 && hour <= 10;
}

/** A business means 3 in the afternoon, not at night, unless the words say otherwise. */
function waking(said: {
  hour: number;
  isCertain: boolean;
  dayPart: string | null;
  half: ReturnType<typeof impliedHalf>;
}): number {
  const { hour, isCertain, dayPart, half } = said;
  if (dayPart === "noon" || dayPart === "midday") return 12;
  if (isCertain && !/^(?:afternoon|evening|night)$/.test(dayPart ?? "")) return hour;
  if (dayPart && dayPart !== "morning" && hour < 12) return hour + 12;
  if (isCertain || dayPart === "morning") return hour;
  const isLate = half === "evening" ? hour >= 1 && hour <= 10 : hour >= 1 && hour <= 6;
  return isLate ? hour + 12 : hour;
}

/** A bare hour as an answer to "what time?": "3", "at 3", "around 7:30". */
export function readBareTime(text: string): Moment[] {
  const match =
    /\b(?:at|around|about|by|say|from)?\s*(\d{1,2})(?::(\d{2}))?(?:ish)?\s*(?:please|works|is fine|would be (?:good|great)|(?:is|would be|works) (?:better|best|easier|nicer)(?: for (?:me|us))?(?:,? (?:actually|please|then|though|thanks))*)?[.!]?$/i.exec(
      text,
    );
  const hour = Number(match?.[1]);
  if (!match || hour > 23 || hour < 1) return [];
  const time = { hour: hour >= 1 && hour <= 6 ? hour + 12 : hour, minute: Number(match[2] ?? 0) };
  return [
    {
      start: match.index,
      end: match.index + match[0].length,
      date: null,
      time,
      dayPart: null,
      isSure: !isEitherHalf(hour),
    },
  ];
}
