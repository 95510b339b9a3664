import type { CollectOptions } from "./candidate.ts";
import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

/** Whether a date is the one on which somebody was born. */
export function isBirth({ words, description }: Pick<Wanted, "words" | "description">): boolean {
  return /\b(?:born|birth|birthday|birthdate|dob)\b/i.test(`${words} ${description}`);
}

/**
 * A day of birth and the day of an appointment are told apart by what is said of them: "born" and a year of the past
 * are of the one, and a bare "on the seventeenth of May" is of the other unless the birth was asked for.
 */
export function isOthersDate(found: { wanted: Wanted; reading: Reading; options: CollectOptions }): boolean {
  const { wanted, reading, options } = found;
  const dates = options.wanted.filter(({ kind }) => kind === "date" || kind === "date-time");
  if (!dates.includes(wanted) || dates.length < 2 || !dates.some(isBirth)) return false;
  const isTold = isToldBirth(options.text, reading) || hasPastYear(options, reading);
  if (!isBirth(wanted)) return isTold;
  return !isTold && options.askedKey !== wanted.key;
}

function isToldBirth(text: string, { start, end }: Reading): boolean {
  return (
    /\b(?:born|birth|birthday|date of birth|dob)\b[^.;]{0,16}$/i.test(text.slice(0, start)) ||
    /^,? (?:is|was|that's|being) (?:my|his|her|their|the) (?:birthday|date of birth)\b/i.test(text.slice(end))
  );
}

/** A year that is said, and over: nobody makes an appointment for it. */
function hasPastYear({ text, now }: CollectOptions, { start, end }: Reading): boolean {
  const [year] = /\b(?:19|20)\d\d\b/.exec(text.slice(start, end)) ?? [];
  return year !== undefined && Number(year) < now.getFullYear();
}
