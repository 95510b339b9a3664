import { meaningOf, type Meaning } from "../words/meaning.ts";
import { remembering } from "../words/memory.ts";
import { writeNumbers } from "./write-numbers.ts";
import { writeRetractions } from "./write-retractions.ts";
import { writeSpelling } from "./write-spelling.ts";

/** One thing the caller said, with spoken numbers written as digits. */
export type Utterance = { original: string; text: string; meaning: Meaning };

export const readUtterance = remembering({
  limit: 2_000,
  key: (original: string) => original,
  work: (original): Utterance => {
    const straight = original.replaceAll("’", "'").replaceAll(/[“”]/g, '"');
    const plain = writeSpelling(straight.replaceAll(/\s+/g, " ").trim());
    const text = writeWeekdays(writeRetractions(writeNumbers(plain)));
    return { original, text, meaning: meaningOf(text) };
  },
});

/** "next week on Tuesday" is read as "Tuesday next week", "Thursdays" as "Thursday". */
function writeWeekdays(text: string): string {
  const single = text.replaceAll(/\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)s\b/gi, "$1");
  return single.replaceAll(
    /\b(next|this) week,? (?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi,
    "$2 $1 week",
  );
}
