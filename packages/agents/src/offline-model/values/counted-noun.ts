import { groupSize, wordsCounted } from "./group-size.ts";
import type { Reading } from "./reading.ts";
import { sameCount } from "./same-count.ts";

/** What a number is said to count right behind it: "4 people" → people. */
export function countedNoun(text: string, reading: Reading): string | null {
  const [next] = wordsCounted(text.slice(reading.end, reading.end + 30));
  const isGroup = groupSize(text, reading) === "people" && next !== undefined && !sameCount.has(next.stem);
  if (isGroup) return "people";
  return next === undefined ? null : (sameCount.get(next.stem) ?? next.stem);
}
