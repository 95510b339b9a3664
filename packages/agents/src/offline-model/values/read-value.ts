import { readBoolean } from "./read-boolean.ts";
import { readChoice } from "./read-choice.ts";
import { readCode } from "./read-code.ts";
import { readEmail, readPhone, readPostcode } from "./read-contact.ts";
import {
  isoDate,
  readBareTime,
  readMoments,
  weekdayOf,
  writeDate,
  writeTime,
  type Moment,
} from "./read-date.ts";
import { readPersonName } from "./read-name.ts";
import { readMoney, readNumber } from "./read-number.ts";
import { readPhrase } from "./read-phrase.ts";
import { hasDirection, readAddress, readPlace } from "./read-place.ts";
import { readSentence } from "./read-sentence.ts";
import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

export type ReadOptions = {
  text: string;
  wanted: Wanted;
  now: Date;
  /** Whether the caller is answering a question for exactly this value. */
  isAsked: boolean;
  toolWords: ReadonlySet<string>;
};

/** Every value in the words that this parameter could take, in the parameter's own type. */
export function readValue(options: ReadOptions): Reading[] {
  return readKind(options).flatMap((reading) => {
    const value = typed(reading.value, options.wanted);
    return value === null || !fitsPattern(value, options.wanted) ? [] : [{ ...reading, value }];
  });
}

function readKind(options: ReadOptions): Reading[] {
  const { text, wanted, isAsked } = options;
  switch (wanted.kind) {
    case "boolean":
      return readBoolean(options);
    case "choice":
      return readOption(options);
    case "email":
      return readEmail(text);
    case "phone":
      return readPhone(text);
    case "postcode":
      return readPostcode(text).filter((reading) => isAsked || reading.strength > 0.5);
    case "date":
    case "date-time":
    case "time":
    case "weekday":
      return readWhen(options);
    case "person":
    case "first-name":
    case "last-name":
      return readPersonName(options);
    case "address":
      return readWhere(options);
    case "place":
      return readStreetOrPlace(options);
    case "code":
      return readCode(options);
    case "money":
      return readMoney(text);
    case "number":
      return readNumber(text, wanted);
    case "sentence":
      return readSentence(options);
    case "phrase":
      return readThing(options);
  }
}

function readStreetOrPlace(options: ReadOptions): Reading[] {
  const isCity = /\b(?:city|town|country|state|region|airport|station|branch)\b/i.test(
    `${options.wanted.words} ${options.wanted.description}`,
  );
  const streets = isCity ? [] : readAddress({ text: options.text, isAsked: false });
  return [...streets, ...readPlace({ ...options, isAsked: options.isAsked && streets.length === 0 })];
}

/** Where a ride begins or ends may be a street or the name of a place. */
function readWhere(options: ReadOptions): Reading[] {
  const { text, wanted, isAsked } = options;
  const streets = readAddress({ text, isAsked: false });
  if (streets.length > 0) return streets;
  const places = hasDirection(wanted) ? readPlace({ ...options, isAsked: false }) : [];
  return places.length > 0 ? places : readAddress({ text, isAsked });
}

/** Examples are no closed list: what matches none of them is taken in the caller's own words. */
function readOption(options: ReadOptions): Reading[] {
  const { wanted, text } = options;
  const chosen = readChoice({ text, values: wanted.options.values });
  if (wanted.options.isClosed) return chosen;
  const sure = chosen.filter(({ value, strength }) => strength >= 0.9 || !String(value).includes(" "));
  return sure.length > 0 ? sure : readThing(options);
}

/** A thing by its name; a kind of work also by the trouble that calls for it. */
function readThing(options: ReadOptions): Reading[] {
  const named = readPhrase(options);
  const isWork = /\b(?:service|work|job|repair|help)\b/i.test(
    `${options.wanted.words} ${options.wanted.description}`,
  );
  if (named.length > 0 || !isWork || !options.wanted.isMain) return named;
  return readSentence({ ...options, isAsked: false }).map((reading) => {
    const value = String(reading.value).replace(
      /^(?:i have|i've got|we have|we've got|there's|there is|my|our|the|a|an)\s+(?:a |an |some )?/i,
      "",
    );
    return { ...reading, value, start: reading.end - value.length, strength: 0.5 };
  });
}

export function momentsIn(options: ReadOptions): Moment[] {
  const { text, wanted, now, isAsked } = options;
  const moments = readMoments({ text, now, past: looksBack(wanted) });
  if (moments.length === 0) return isAsked && wanted.kind !== "date" ? readBareTime(text) : [];
  return looksBack(wanted) || isAsked ? moments : ahead({ moments, text, now });
}

/** A date of birth or of an incident lies behind; most dates that a business asks for lie ahead. */
function looksBack(wanted: Wanted): boolean {
  return /\b(?:birth|dob|born|incident|happened|accident|occurred|purchase|since|loss|last)\b/i.test(
    `${wanted.words} ${wanted.description}`,
  );
}

/** "since yesterday" tells how long something lasts, and is no date for what is to come. */
function ahead(options: { moments: Moment[]; text: string; now: Date }): Moment[] {
  const { moments, text, now } = options;
  const today = isoDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  const isBehind = (moment: Moment): boolean => moment.date !== null && isoDate(moment.date) < today;
  const current = moments.filter((moment) => !/\b(?:since|from last)\s+$/i.test(text.slice(0, moment.start)));
  const coming = current.filter((moment) => !isBehind(moment));
  return coming.length > 0 ? coming : current;
}

function readWhen(options: ReadOptions): Reading[] {
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
  if (wanted.kind === "time")
    return moment.time ? writeTime(moment.time, description) : timeless(moment, description);
  if (!moment.date || !moment.time) return null;
  return joinDateTime({ date: moment.date, time: moment.time, description });
}

/** "in the morning" is good enough where no clock format is asked for. */
function timeless(moment: Moment, description: string): string | null {
  return moment.dayPart && !/hh:mm|24.hour|iso/i.test(description) ? moment.dayPart : null;
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

/** The value in the schema's type, or null when that would change what was said. */
function typed(value: string | number | boolean, wanted: Wanted): string | number | boolean | null {
  if (wanted.type === "boolean") return typeof value === "boolean" ? value : null;
  if (wanted.type === "string") return String(value);
  if (wanted.type === "other") return null;
  const number = typeof value === "number" ? value : Number(String(value).replaceAll(/[,\s-]/g, "") || "NaN");
  if (!Number.isFinite(number) || (wanted.type === "integer" && !Number.isInteger(number))) return null;
  return number;
}

function fitsPattern(value: string | number | boolean, wanted: Wanted): boolean {
  if (wanted.pattern === null || typeof value !== "string" || wanted.pattern.length > 200) return true;
  try {
    return new RegExp(wanted.pattern, "u").test(value.slice(0, 200));
  } catch {
    return true;
  }
}
