import { tokenise } from "../words/tokens.ts";
import type { CollectOptions } from "./candidate.ts";
import type { Wanted } from "./parameter.ts";
import { readMoments } from "./read-date.ts";
import type { Reading } from "./reading.ts";

/** "555 0199" and "years" are the name of nothing where the tool asks for a phone number and for years, too. */
export function isNoName(found: { wanted: Wanted; reading: Reading; options: CollectOptions }): boolean {
  const { wanted, reading, options } = found;
  if (wanted.kind === "sentence") return isOnlyPlace(reading, options.wanted);
  if (!["phrase", "person", "place"].includes(wanted.kind)) return false;
  const value = String(reading.value);
  const others = options.wanted.filter((other) => other !== wanted);
  if (isDateFor(reading, options, others) || isOnlyOption(value, others)) return true;
  if (!/\p{L}/u.test(value)) return others.some((other) => isNumberFor(value, other));
  const units = new Set(
    others.filter(({ kind }) => kind === "number").flatMap(({ words }) => stemsOf(words)),
  );
  const named = stemsOf(value);
  return named.length > 0 && named.every((stem) => units.has(stem));
}

/** "Behind the mill" says where, and not what is wrong, where the tool asks for both. */
function isOnlyPlace({ value }: Reading, wanted: Wanted[]): boolean {
  return (
    wanted.some(({ kind }) => kind === "place" || kind === "address") &&
    /^\W*(?:(?:right|just|it's|we're|i'm) )*(?:behind|near|next to|in front of|at|under|beside|opposite|between) (?!.*\b(?:it|they|he|she|there|is|are|was|were|has|have|no|not|\w+n't)\b)(?:\p{L}+ ){0,5}\p{L}+\W*$/iu.test(
      String(value),
    )
  );
}

/** "May fifth, 81" is a date and nobody, where the tool asks for one. */
function isDateFor({ start, end }: Reading, { text, now }: CollectOptions, others: Wanted[]): boolean {
  if (!others.some(({ kind }) => kind === "date" || kind === "date-time")) return false;
  const dates = readMoments({ text, now, past: false }).filter(({ date }) => date !== null);
  return dates.some((date) => date.start <= start && end <= date.end && /\d/.test(text.slice(start, end)));
}

/** "The Dolphin and" is the boat that another parameter chooses, and no place. */
function isOnlyOption(value: string, others: Wanted[]): boolean {
  const named = tokenise(value).flatMap(({ stem, isStop }) => (isStop ? [] : [stem]));
  const options = others.flatMap(({ options }) => (options.isClosed ? options.values : []));
  return named.length > 0 && options.some((option) => stemsOf(String(option)).join(" ") === named.join(" "));
}

function isNumberFor(value: string, { kind, pattern }: Wanted): boolean {
  if (kind === "phone") return value.replaceAll(/\D/g, "").length >= 7;
  if (kind !== "code" || pattern === null || pattern.length > 200) return false;
  try {
    return new RegExp(pattern, "u").test(value.slice(0, 200));
  } catch {
    return false;
  }
}

function stemsOf(words: string): string[] {
  return tokenise(words).map(({ stem }) => stem);
}
