import { attributePattern } from "../words/attribute-words.ts";
import type { CollectOptions } from "./candidate.ts";
import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

/** A whole name, said where a color or a street with a number was asked for, answers who is calling. */
export function isSomebody(found: { wanted: Wanted; reading: Reading; options: CollectOptions }): boolean {
  const { wanted, reading, options } = found;
  const isOpen = options.wanted.some(({ kind, key }) => kind === "person" && !(key in options.known));
  const isWhole = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(String(reading.value));
  const isOther =
    wanted.kind === "address" ||
    (wanted.kind === "phrase" && attributePattern(wanted.words, wanted.description) !== null);
  return isOpen && isWhole && isOther;
}
