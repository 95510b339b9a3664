import type { Reading } from "./reading.ts";

const speaker = "(?:me|myself)";
const other = "(?:(?:my|our|\\d+)(?: (?!and\\b|plus\\b|with\\b)[a-z]+){1,2})";
/** "My wife and I" counts two; where more words follow, "I" is whoever does what they say. */
const company = new RegExp(
  `\\b(?:${speaker}|${other})(?:(?:, | and | plus | with |, and )(?:${speaker}|${other}|i(?=\\W*$|[,.;])))+`,
  "gi",
);
const alone =
  /\b(?:(?:just|only) the one|(?:just|only) (?:for )?(?:me|myself)|for me (?:only|alone)|(?:(?:just|only) )?(?:one|1|a single) (?:person|guest|adult|player|seat|place|ticket|man|woman|lady|gentleman|guy))\b(?! at a time)(?!,? (?:and|plus|with|or)\b)/gi;

/** People who are named instead of counted: "my mum and me" are two, "just for me" is one. */
export function readCompany(text: string): Reading[] {
  const together = [...text.matchAll(company)].flatMap((match) => {
    const people = match[0].split(/, and |, | and | plus | with /i);
    const hasSpeaker = people.some((one) => /^(?:me|myself|i)$/i.test(one.trim()));
    const value = people.reduce((sum, one) => sum + Number(/^\d+/.exec(one)?.[0] ?? 1), 0);
    return hasSpeaker ? [readingOf(match, value)] : [];
  });
  return [...together, ...[...text.matchAll(alone)].map((match) => readingOf(match, 1))];
}

function readingOf(match: RegExpExecArray, value: number): Reading {
  return { value, start: match.index, end: match.index + match[0].length, strength: 1 };
}
