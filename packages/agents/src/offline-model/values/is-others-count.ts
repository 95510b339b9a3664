import type { CollectOptions } from "./candidate.ts";
import type { Wanted } from "./parameter.ts";
import { countedNoun } from "./counted-noun.ts";
import type { Reading } from "./reading.ts";
import { unitsOf } from "./units-of.ts";

/** In "4 people" nothing is said about nights, although a description of nights may mention people. */
export function isOthersCount(found: { wanted: Wanted; reading: Reading; options: CollectOptions }): boolean {
  const { wanted, reading, options } = found;
  const isMeasured =
    reading.strength >= 0.9 && /\p{L}$/u.test(options.text.slice(reading.start, reading.end));
  const noun = isMeasured ? null : countedNoun(options.text, reading);
  if (noun === null || unitsOf(wanted.words).includes(noun)) return false;
  return options.wanted.some(
    (other) => other !== wanted && counts(other) && unitsOf(other.words).includes(noun),
  );
}

/** A count, or a choice of sizes that are numbers. */
export function counts({ kind, options }: Wanted): boolean {
  return (
    kind === "number" || (kind === "choice" && options.values.some((value) => /^\d/.test(String(value))))
  );
}
