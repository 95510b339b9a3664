import type { CollectOptions } from "./candidate.ts";
import { isAmount } from "./is-amount.ts";
import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

/** Weak readings are taken only as answers: a number out of nowhere is not a quantity. */
export function isPlain(found: { wanted: Wanted; reading: Reading; options: CollectOptions }): boolean {
  const { wanted, reading, options } = found;
  if (
    options.isCorrection &&
    wanted.key in options.known &&
    ["sentence", "phrase", "boolean"].includes(wanted.kind)
  ) {
    return reading.strength >= 0.8;
  }
  if (isOnlyAmount(found)) return true;
  if (wanted.kind === "number") return reading.strength >= 0.5;
  if (wanted.kind === "money")
    return (
      reading.strength >= 0.7 ||
      /\b(?:under|below|over|above|budget|up to|max|maximum|most|least|or less|no more|around|about)\b/i.test(
        options.text,
      )
    );
  if (wanted.kind === "code") return reading.strength >= 0.5 || options.isCorrection;
  return true;
}

/** "no, make it three hundred" puts the one amount right that there is. */
function isOnlyAmount({ wanted, options }: { wanted: Wanted; options: CollectOptions }): boolean {
  const amounts = options.wanted.filter(({ kind, key }) => isAmount(kind) && key in options.known);
  return options.isCorrection && isAmount(wanted.kind) && amounts.length === 1 && amounts[0] === wanted;
}
