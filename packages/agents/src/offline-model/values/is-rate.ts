import { stem } from "../words/lexicon.ts";
import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

const pricing = /\b(?:rate|price|pay|wage|salary|fee|cost|charge|amount|dollars?|per|each|an?)\b/i;

/** "28.50 an hour" is what an hour costs, and counts no hours. */
export function isRate(options: {
  text: string;
  reading: Reading;
  wanted: Wanted;
  own: ReadonlySet<string>;
}): boolean {
  const { text, reading, wanted, own } = options;
  const [, unit] =
    /^(?: (?:dollars|bucks|euros|pounds))? (?:an?|per|each|every) (\p{L}+)/iu.exec(text.slice(reading.end)) ??
    [];
  return unit !== undefined && own.has(stem(unit.toLowerCase())) && !pricing.test(wanted.words);
}
