import type { Reading } from "./reading.ts";

const larger: { own: string; unit: string; times: number }[] = [
  { own: "night", unit: "weeks?", times: 7 },
  { own: "day", unit: "weeks?", times: 7 },
  { own: "month", unit: "(?:years?|yrs?)", times: 12 },
  { own: "minut", unit: "(?:hours?|hrs?)", times: 60 },
  { own: "gram", unit: "(?:kilos?|kilograms?|kg)", times: 1000 },
  { own: "meter", unit: "(?:kilometers?|kilometres?|km)", times: 1000 },
  { own: "metr", unit: "(?:kilometers?|kilometres?|km)", times: 1000 },
  { own: "megabit", unit: "(?:gigabits?|gigs?|gbit)", times: 1000 },
  { own: "mbit", unit: "(?:gigabits?|gigs?|gbit)", times: 1000 },
];

/** "Two weeks" is fourteen nights where nights are counted, "4 years" 48 months, "a quarter kilo" 250 grams. */
export function readLargerUnits(text: string, own: ReadonlySet<string>): Reading[] {
  return larger
    .filter((one) => own.has(one.own))
    .flatMap(({ unit, times }) => {
      const amount = `\\b(half(?: an?)?|(?:a )?quarter(?: of an?)?|an?|one|\\d{1,3}(?:\\.\\d+)?)(?: (?:whole|full|entire))?[ -]${unit}\\b( and a half)?`;
      return [...text.matchAll(new RegExp(amount, "gi"))].map((match) => ({
        value: times * (amountOf(match[1] ?? "") + (match[2] === undefined ? 0 : 0.5)),
        start: match.index,
        end: match.index + match[0].length,
        strength: 0.9,
      }));
    });
}

function amountOf(count: string): number {
  if (/^half/i.test(count)) return 0.5;
  if (/quarter/i.test(count)) return 0.25;
  return /\d/.test(count) ? Number(count) : 1;
}
