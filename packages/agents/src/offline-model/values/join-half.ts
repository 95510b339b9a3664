import type { Wanted } from "./parameter.ts";
import type { Moment } from "./read-date.ts";
import { joinDateTime } from "./read-when.ts";
import { writeTime } from "./write-date.ts";

/** What was said of a point in time so far, while something is missing. */
export type Half = Pick<Moment, "date" | "time" | "dayPart" | "isSure">;

/** Puts what was said before and what was said now together, and gives the value once it is whole. */
export function joinHalf(options: {
  wanted: Wanted;
  moments: Moment[];
  earlier: Half | undefined;
  known: string | number | boolean | undefined;
}): { half: Half | null; value: string | null } {
  const { wanted, moments, earlier, known } = options;
  const dayPart = moments.find((moment) => moment.dayPart)?.dayPart ?? earlier?.dayPart ?? null;
  const timed = moments.find((moment) => moment.time);
  const date = moments.find((moment) => moment.date)?.date ?? earlier?.date ?? null;
  const said = timed?.time ?? earlier?.time ?? null;
  const isRepeated = timed !== undefined && isSame(timed.time, earlier?.time ?? null);
  const isSure = (timed ?? earlier)?.isSure !== false || isRepeated;
  const half = dayPart ?? halfOf(known);
  const time = said && !isSure && half !== null ? inHalf(said, half) : said;
  const isWhole = time !== null && (isSure || half !== null);
  if (!date && !time && dayPart === null) return { half: null, value: null };
  const joined = { date, time, dayPart, isSure: isSure || half !== null };
  if (!isWhole || (wanted.kind === "date-time" && !date)) return { half: joined, value: null };
  const { description } = wanted;
  if (wanted.kind === "time") return { half: joined, value: writeTime(time, description) };
  return { half: joined, value: date && joinDateTime({ date, time, description }) };
}

function isSame(one: Moment["time"], other: Moment["time"]): boolean {
  return one !== null && other !== null && one.hour === other.hour && one.minute === other.minute;
}

/** A time that is put right stays in the half of the day in which it was. */
function halfOf(known: string | number | boolean | undefined): string | null {
  const hour = Number(/(?:^|T| )(\d{2}):\d{2}/.exec(String(known ?? ""))?.[1] ?? "NaN");
  return Number.isNaN(hour) ? null : hour < 12 ? "morning" : "evening";
}

function inHalf(time: NonNullable<Moment["time"]>, dayPart: string): NonNullable<Moment["time"]> {
  return { ...time, hour: dayPart === "morning" ? time.hour : (time.hour % 12) + 12 };
}
