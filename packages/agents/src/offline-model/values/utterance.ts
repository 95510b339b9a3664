import { meaningOf, type Meaning } from "../words/meaning.ts";
import { writeNumbers } from "./write-numbers.ts";

/** One thing the caller said, with spoken numbers written as digits. */
export type Utterance = { original: string; text: string; meaning: Meaning };

const memory = new Map<string, Utterance>();

/** Understanding is pure, so what was worked out for a sentence is kept for the rest of the call. */
export function readUtterance(original: string): Utterance {
  const known = memory.get(original);
  if (known) return known;
  const text = writeNumbers(
    original.replaceAll("’", "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, " ").trim(),
  );
  const utterance = { original, text, meaning: meaningOf(text) };
  if (memory.size >= 2_000) memory.clear();
  memory.set(original, utterance);
  return utterance;
}
