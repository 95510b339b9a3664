import type { JsonValue } from "../json-value.ts";
import { type Needle, needlesOf } from "./needles.ts";
import { type Reading, readingsOf } from "./readings.ts";

const mark = "[secret]";
/** Where less than this stands says too little to be told apart: the whole text goes. */
export const shortestSecret = 4;

/** Takes every secret out of texts and values; what holds none comes back as it is. */
export type Scrubber = {
  text(text: string): string;
  json(value: JsonValue): JsonValue;
};

/**
 * The attack: an endpoint, or whoever reads our records, gets to see a credential because it was echoed,
 * quoted in an error, or kept with the request. A secret is found as it is, percent-encoded, as a form
 * writes it, escaped for JSON or HTML, all of these twice over, and inside base64 of any alignment.
 */
export function scrubber(secrets: ReadonlySet<string>): Scrubber {
  const known = scrubbers.get(secrets);
  if (known !== undefined && known.size === secrets.size) return known.scrubber;
  const made = makeScrubber([...secrets].filter((secret) => secret !== ""));
  scrubbers.set(secrets, { size: secrets.size, scrubber: made });
  return made;
}

/** A set of secrets only ever grows. */
const scrubbers = new WeakMap<ReadonlySet<string>, { size: number; scrubber: Scrubber }>();

function makeScrubber(secrets: string[]): Scrubber {
  const short = secrets.filter((secret) => secret.length < shortestSecret);
  const needles = secrets.filter((secret) => secret.length >= shortestSecret).flatMap(needlesOf);

  function text(given: string): string {
    if (short.some((secret) => given.includes(secret))) return mark;
    // Most texts can be read in one way only, and hold none.
    if (!mayReadOtherwise.test(given) && !needles.some(({ bytes }) => given.includes(bytes))) return given;
    return replaceRanges(given, rangesOf(given, needles));
  }

  function json(value: JsonValue): JsonValue {
    if (typeof value === "string") return text(value);
    if (typeof value === "number") return text(String(value)) === String(value) ? value : mark;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map(json);
      return items.some((item, index) => item !== value[index]) ? items : value;
    }
    const entries = Object.entries(value).map(([key, part]) => ({
      key,
      part,
      name: text(key),
      scrubbed: json(part),
    }));
    const isChanged = entries.some(({ key, part, name, scrubbed }) => name !== key || scrubbed !== part);
    return isChanged ? Object.fromEntries(entries.map(({ name, scrubbed }) => [name, scrubbed])) : value;
  }

  return { text, json };
}

const mayReadOtherwise = /[%+\\&]|[^\0-\x7f]/;

type Range = { start: number; end: number };

function rangesOf(text: string, needles: Needle[]): Range[] {
  return readingsOf(text).flatMap((reading) => needles.flatMap((needle) => occurrences(reading, needle)));
}

function occurrences({ text, at }: Reading, { bytes, sharesFirst, sharesLast }: Needle): Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf(bytes); start !== -1; start = text.indexOf(bytes, start + bytes.length)) {
    let end = start + bytes.length;
    const first = sharesFirst && isBase64(text[start - 1]) ? start - 1 : start;
    if (sharesLast && isBase64(text[end])) end += 1;
    found.push({ start: at(first), end: at(end) });
  }
  return found;
}

function isBase64(character: string | undefined): boolean {
  return character !== undefined && /[\w+/-]/.test(character);
}

function replaceRanges(text: string, ranges: Range[]): string {
  if (ranges.length === 0) return text;
  const parts: string[] = [];
  let position = 0;
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    if (start > position || parts.length === 0) parts.push(text.slice(position, start), mark);
    position = Math.max(position, end);
  }
  return parts.join("") + text.slice(position);
}
