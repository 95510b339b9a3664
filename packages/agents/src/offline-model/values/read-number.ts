import { numberWords } from "../words/common-words.ts";
import { stem } from "../words/lexicon.ts";
import { tokenise } from "../words/tokens.ts";
import type { Wanted } from "./parameter.ts";
import { isRate } from "./is-rate.ts";
import { readLargerUnits } from "./read-larger-units.ts";
import { readToldNumbers } from "./read-told-numbers.ts";
import { readPattern, type Reading } from "./reading.ts";
import { readCompany } from "./read-company.ts";
import { countedNoun } from "./counted-noun.ts";
import { sameCount } from "./same-count.ts";
import { unitsOf } from "./units-of.ts";
import { vagueAmounts } from "./vague-amounts.ts";

/** Whole and decimal numbers; the noun beside one tells which parameter it is for. */
export function readNumber(text: string, wanted: Wanted): Reading[] {
  const own = new Set(unitsOf(wanted.words));
  const nouns = new Set([...own, ...unitsOf(wanted.description)]);
  const written = readPattern({
    text,
    pattern:
      /(?<![\w.:/@#-])-?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w:/]|\.\d)|(?<![\w.:/@#-])-?\d+(?:\.\d+)?(?![\w:/]|\.\d|-\d)/g,
    strength: 0.5,
  }).map((reading) => ({ ...reading, value: Number(String(reading.value).replaceAll(",", "")) }));
  const suffixed = [...text.matchAll(/(?<![\w.])(\d+(?:\.\d+)?)\s?(k|kg|lbs?|km|mi|hrs?|yrs?|m)\b/gi)].map(
    (match) => ({
      value: Number(match[1]) * (match[2]?.toLowerCase() === "k" ? 1000 : 1),
      start: match.index,
      end: match.index + match[0].length,
      strength: 0.5,
    }),
  );
  const hundreds = [...text.matchAll(/(?<![\d:])([1-9]):([1-5]\d)(?![\d:]| ?[ap]m)/gi)].map((match) => ({
    value: Number(match[1]) * 100 + Number(match[2]),
    start: match.index,
    end: match.index + match[0].length,
    strength: 0.3,
  }));
  const isCount = isPlainCount(own);
  const vague = [...vagueAmounts].flatMap(([words, value]) => {
    const match = new RegExp(`\\b${words}\\b`, "i").exec(text);
    const strength = isCount && /^(?:just|only) /.test(words) ? 0.6 : 0.4;
    return match ? [{ value, start: match.index, end: match.index + words.length, strength }] : [];
  });
  const spans = readSpans(text);
  const company = nouns.has("people") || isCount ? readCompany(text) : [];
  const ones = readPattern({ text, pattern: /\bone\b/gi, strength: 0.2 }).map((reading) => ({
    ...reading,
    value: numberWords.get("one") ?? 1,
    strength:
      (isCount && ordersOne.test(text.slice(0, reading.start))) || countsBehind(text, reading, own)
        ? 0.6
        : 0.2,
  }));
  const taken = (reading: Reading): number =>
    isCount && ordersOne.test(text.slice(0, reading.start)) ? 0.2 : 0;
  return [
    ...written.map((reading) => ({ ...reading, strength: reading.strength + taken(reading) })),
    ...hundreds,
    ...suffixed,
    ...vague,
    ...spans,
    ...company,
    ...ones,
    ...readLargerUnits(text, own),
    ...readToldNumbers({ text, wanted, own }),
  ]
    .filter((reading) => nouns.has("age") || !isAge(text, reading))
    .filter((reading) => !isRate({ text, reading, wanted, own }))
    .map((reading) => ({
      ...reading,
      strength: reading.strength + nounBonus({ text, reading, nouns, own }),
    }));
}

/** "My son is turning 9" counts no sons. */
function isAge(text: string, { start, end }: Reading): boolean {
  return (
    /\b(?:turn(?:s|ing|ed)?|aged?|(?:boys?|girls?|sons?|daughters?|child|children|kids?|toddler) of)\s+$/i.test(
      text.slice(0, start),
    ) || /^(?:[ -]years?[ -]olds?\b|th birthday)/i.test(text.slice(end))
  );
}

/** "can I get one small pizza": one of what is ordered. */
const ordersOne = /(?:^|\b(?:get|have|want|order|like|take|need|send|buy|is))\s*(?:me |us |just |only )*$/i;

/** "One 500 gram bag" counts a bag. */
function countsBehind(text: string, { end }: Reading, own: ReadonlySet<string>): boolean {
  const noun = /^ \d+(?:\.\d+)?[ -]\p{L}+ (\p{L}+)/u.exec(text.slice(end))?.[1];
  return noun !== undefined && unitsOf(noun).some((unit) => own.has(unit));
}

/** "an hour and a half" is 1.5, "half an hour" 0.5, "a week" 1. */
function readSpans(text: string): Reading[] {
  const pattern =
    /\b(?:(half an?)|(?<!\d (?:dollars |bucks )?)(?:an?|one)) (?=(?:hour|day|week|month|year|night)\b)(?:\w+( and a half))?|(?<=\b)(\d+) and a half\b/gi;
  return [...text.matchAll(pattern)].map((match) => ({
    value: match[3] === undefined ? (match[1] ? 0.5 : match[2] ? 1.5 : 1) : Number(match[3]) + 0.5,
    start: match.index,
    end:
      match.index +
      (match[2] || match[3] ? match[0].replace(/ \w+ and a half$/, "").length : match[0].trimEnd().length),
    strength: 0.55,
  }));
}

/** The key's own nouns count more than those that its description also mentions. */
function nounBonus(options: {
  text: string;
  reading: Reading;
  nouns: ReadonlySet<string>;
  own: ReadonlySet<string>;
}): number {
  const { text, reading, nouns, own } = options;
  const isYear = /^(?:19|20)\d\d$/.test(text.slice(reading.start, reading.end)) && !isCounted(options);
  if (isYear && !nouns.has("mile")) return nouns.has("year") ? 0.4 : -0.2;
  const after = tokenise(text.slice(reading.end, reading.end + 30)).slice(0, 2);
  const lead = text.slice(Math.max(0, reading.start - 24), reading.start);
  const isTaken = /\d\s+\p{L}+\W+(?:\p{L}+\W*)?$/u.test(lead);
  const before = isTaken ? [] : tokenise(lead).slice(-2);
  const names = (tokens: typeof after): string[] =>
    tokens.map((token) => sameCount.get(stem(token.text)) ?? token.stem);
  const isNamed = names(before).some((name) => own.has(name));
  if (isPostcodeLike({ text, reading })) return isNamed ? 0.4 : -0.2;
  const [next] = names(after);
  if (names(after).some((name) => own.has(name))) return 0.5;
  if (names(after).some((name) => nouns.has(name))) return 0.4;
  if (next !== undefined && counted.has(next)) return isPlainCount(nouns) && !measures.has(next) ? 0.2 : -0.4;
  // "9 Hafen Road" counts nothing: a word in capitals behind a number is a name.
  if (/^\s+\p{Lu}\p{Ll}/u.test(text.slice(reading.end)) && after[0]?.isStop === false) return -0.2;
  return names(before).some((name) => nouns.has(name)) ? 0.4 : 0;
}

/** "2000 words" are no year where words are counted. */
function isCounted({
  text,
  reading,
  own,
}: {
  text: string;
  reading: Reading;
  own: ReadonlySet<string>;
}): boolean {
  const noun = countedNoun(text, reading);
  return noun !== null && own.has(noun);
}

/** Five digits that count nothing: "do you come out to 94110?" */
function isPostcodeLike(options: { text: string; reading: Reading }): boolean {
  const { text, reading } = options;
  return (
    /^\d{5}$/.test(text.slice(reading.start, reading.end)) &&
    !/^\s+\p{L}/u.test(text.slice(reading.end)) &&
    /\b(?:to|in|at|for|from|zip|code|area|is|near|about|and|serve|cover)\s+$/i.test(
      text.slice(0, reading.start),
    )
  );
}

/** A bare "quantity" or "how many" counts whatever is asked for. */
function isPlainCount(nouns: ReadonlySet<string>): boolean {
  return [...nouns].every((noun) => /^(?:item|quantiti|number|mani|amount|count|need|piec|unit)$/.test(noun));
}

const measures = new Set([
  "night",
  "age",
  "distance",
  "hour",
  "day",
  "week",
  "month",
  "weight",
  "area",
  "people",
  "child",
]);

/** Things that a number before them counts, so that it counts nothing else. */
const counted = new Set(sameCount.values());
