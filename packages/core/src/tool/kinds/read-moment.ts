import { TZDate } from "@date-fns/tz";
import { casual, GB, type ParsedResult } from "chrono-node/en";
import { writeClock } from "./write-clock.ts";

type Question = { said: string; now: Date; timeZone: string; dayFirst: boolean };
/** What was understood of a day and a time, on the clocks of the asked time zone; null is what was not said. */
export type Moment = { date: string | null; time: string | null; instant: TZDate | null };

/** These words make more than one moment of it, or none that was chosen. */
const undecided = /\b(?:not|or|either|except|between|before|until|any)\b/i;
/** A stretch of days is not a day. */
const stretch = /\b(?:next|this|last|coming)\s+(?:week|month|year|quarter|weekend)\b/i;
const ownZone = /(?:\b(?:[A-Z]{1,4}T|UTC|GMT)|\dZ|[+-]\d{2}:?\d{2})$/i;

/** The one moment that was said, or null: two moments, or a stretch of time, are none. */
export function readMoment({ said, now, timeZone, dayFirst }: Question): Moment | null {
  if (said.length > 200 || undecided.test(said)) return null;
  const text = writeClock(said);
  const reference = { instant: now, timezone: -new TZDate(now.getTime(), timeZone).getTimezoneOffset() };
  const results = (dayFirst ? GB : casual).parse(text, reference, { forwardDate: true });
  const [found] = results;
  if (found === undefined || results.length > 1 || found.end) return null;
  const isDay = found.start.isCertain("day") || found.start.isCertain("weekday");
  const isStretch = stretch.test(found.text) && !found.start.isCertain("weekday");
  if (isFixed(found)) return momentOf(new TZDate(found.date().getTime(), timeZone));
  const date = isDay && !isStretch ? dateOf(found) : null;
  const time = timeOf(found);
  return { date, time, instant: date === null || time === null ? null : instantOf(found, timeZone) };
}

/** Said with a time zone of its own, or counted in hours from now: one instant, wherever it is heard. */
function isFixed(found: ParsedResult): boolean {
  if (!found.start.isCertain("hour") || !found.start.isCertain("day")) return false;
  return ownZone.test(found.text) || found.start.tags().has("result/relativeDateAndTime");
}

function momentOf(instant: TZDate): Moment {
  const local = localOf(instant);
  return { date: local.slice(0, 10), time: local.slice(11, 16), instant };
}

function dateOf({ start }: ParsedResult): string {
  const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")];
  return [padded(year, 4), padded(month, 2), padded(day, 2)].join("-");
}

/** An hour up to twelve without morning or afternoon is two times of day. */
function timeOf({ start, text }: ParsedResult): string | null {
  const hour = start.get("hour");
  if (hour === null || !start.isCertain("hour")) return null;
  const isClear =
    hour === 0 || hour > 12 || start.isCertain("meridiem") || /\b0\d:\d{2}|\bnoon\b|\bmidday\b/i.test(text);
  return isClear ? `${padded(hour, 2)}:${padded(start.get("minute") ?? 0, 2)}` : null;
}

/** What a clock in that time zone shows, as the instant that it is. */
function instantOf({ start }: ParsedResult, timeZone: string): TZDate {
  const [year, month, day] = [start.get("year") ?? 0, start.get("month") ?? 1, start.get("day") ?? 1];
  return new TZDate(
    year,
    month - 1,
    day,
    start.get("hour") ?? 0,
    start.get("minute") ?? 0,
    start.get("second") ?? 0,
    timeZone,
  );
}

/** ISO on the clocks of its own time zone, with its offset and without milliseconds. */
export function localOf(instant: TZDate): string {
  return instant.toISOString().replace(/\.\d+/, "").replace(/Z$/, "+00:00");
}

function padded(value: number | null, length: number): string {
  return String(value ?? 0).padStart(length, "0");
}
