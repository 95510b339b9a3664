import { tokenise } from "../words/tokens.ts";
import type { Reading } from "./reading.ts";
import { sameCount } from "./same-count.ts";

/** What a number is said to count right behind it: "4 people" → people. */
export function countedNoun(text: string, reading: Reading): string | null {
  const [next] = tokenise(text.slice(reading.end, reading.end + 30));
  return next === undefined ? null : (sameCount.get(next.stem) ?? next.stem);
}
