import { numberWords, ordinalWords } from "../words/common-words.ts";
import { stem } from "../words/lexicon.ts";
import { remembering } from "../words/memory.ts";
import { synonymGroups } from "../words/synonyms.ts";
import { tokenise, wordsOfKey, type Token } from "../words/tokens.ts";
import type { Reading } from "./reading.ts";
import { sizeNames } from "./size-letters.ts";
import { writeNumbers } from "./write-numbers.ts";

/** The option that the words mean: named outright, by another form of the word, or by a synonym. */
export function readChoice(options: {
  text: string;
  values: readonly (string | number)[];
  /** Words that the tool's own name holds tell no option from another. */
  plainWords?: ReadonlySet<string>;
}): Reading[] {
  const tokens = tokenise(options.text);
  const plainWords = options.plainWords ?? new Set<string>();
  const sizes = sizeNames(options.values);
  const named = options.values.flatMap((value) =>
    [value, ...(sizes.has(value) ? [sizes.get(value) ?? value] : [])]
      .flatMap((name) => namedOption({ text: options.text, tokens, value: name, plainWords }))
      .map((reading) => ({ ...reading, value })),
  );
  if (named.length > 0) return longestFirst(named);
  const said = groupsOf(tokens);
  return said.length === 0
    ? []
    : options.values.flatMap((value) =>
        meantOption(said, sizes.get(value) ?? value).map((reading) => ({ ...reading, value })),
      );
}

function namedOption(options: {
  text: string;
  tokens: readonly Token[];
  value: string | number;
  plainWords: ReadonlySet<string>;
}): (Reading & { words: number })[] {
  const { text, tokens, value, plainWords } = options;
  const wanted = wordsOfOption(String(value));
  const stems = wanted.map((token) => token.stem);
  const whole =
    placeOf(tokens, stems) ??
    compactPlace(tokens, withSign(String(value))) ??
    spelledPlace(tokens, stems.join("")) ??
    ordinalPlace(tokens, stems.join(""));
  if (whole && isAuxiliary(tokens, whole)) return [];
  if (whole)
    return [{ value, ...whole, strength: negated(text, tokens, whole) ? 0.1 : 1, words: stems.length }];
  const content = wanted.filter((token) => !token.isStop).map((token) => token.stem);
  if (content.length < 2) return [];
  const hits = tokens.filter((token) => content.includes(token.stem) && !plainWords.has(token.stem));
  const [first] = hits;
  const last = hits.at(-1);
  if (!first || !last) return [];
  const share = new Set(hits.map((token) => token.stem)).size / content.length;
  return share >= 0.5
    ? [{ value, start: first.start, end: last.end, strength: 0.6 * share + 0.2, words: share }]
    : [];
}

/** "Five people will sign" names no will, and "may I" no May: an auxiliary is a thing behind an article or alone. */
function isAuxiliary(tokens: readonly Token[], place: { start: number; end: number }): boolean {
  const index = tokens.findIndex(({ start, end }) => start === place.start && end === place.end);
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token === undefined || !/^(?:will|may|can|might|must|do|have|need|like)$/.test(token.text))
    return false;
  return (
    after !== undefined && !/^(?:an?|the|my|our|your|his|her|their|of|for|last)$/.test(before?.text ?? "")
  );
}

function placeOf(tokens: readonly Token[], stems: string[]): { start: number; end: number } | null {
  for (let index = 0; stems.length > 0 && index + stems.length <= tokens.length; index += 1) {
    const first = tokens[index];
    const last = tokens[index + stems.length - 1];
    if (first && last && stems.every((wanted, offset) => tokens[index + offset]?.stem === wanted)) {
      return { start: first.start, end: last.end };
    }
  }
  return null;
}

/** "e-bikes" and "ebike" are the option "e-bike", and "5K" is "5K" however its parts are told. */
function compactPlace(tokens: readonly Token[], value: string): { start: number; end: number } | null {
  const isPlain = !/[^\p{L}\p{N}]|\d\p{L}|\p{L}\d/u.test(value);
  if (isPlain && !tokens.some(({ text }) => text.includes("-"))) return null;
  const compact = (text: string): string => stem(text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ""));
  const found = tokens.find(({ text }) => compact(text) === compact(value));
  return found ? { start: found.start, end: found.end } : null;
}

/** "b one" spells the option "B1". */
function spelledPlace(tokens: readonly Token[], option: string): { start: number; end: number } | null {
  if (!/^[a-z]\d$/.test(option)) return null;
  const index = tokens.findIndex(
    ({ text }, place) => text === option[0] && digitOf(tokens[place + 1]?.text ?? "") === option[1],
  );
  const [first, last] = [tokens[index], tokens[index + 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** "second quarter" is the option "Q2". */
function ordinalPlace(tokens: readonly Token[], option: string): { start: number; end: number } | null {
  const [, letter, digit] = /^([a-z])(\d)$/.exec(option) ?? [];
  if (letter === undefined) return null;
  const index = tokens.findIndex(
    ({ text }, place) =>
      String(ordinalWords.get(text) ?? text.replace(/^(\d)(?:st|nd|rd|th)$/, "$1")) === digit &&
      tokens[place + 1]?.text.startsWith(letter) === true,
  );
  const [first, last] = [tokens[index], tokens[index + 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

function digitOf(word: string): string {
  return String(numberWords.get(word) ?? word);
}

/** "not the large one" names what is not wanted; "no wait, medium" does not. */
function negated(text: string, tokens: readonly Token[], place: { start: number }): boolean {
  const [before, last] = tokens.filter((token) => token.end <= place.start).slice(-2);
  const words = [before, last].filter((token) => token !== undefined);
  return (
    words.some((token) => /^(?:not|without|never|isn't|don't)$/.test(token.text)) ||
    // "No, figure skates" denies what was read back, and not what is named.
    (words.at(-1)?.text === "no" && !/,\s*$/.test(text.slice(0, place.start)))
  );
}

function longestFirst(readings: (Reading & { words: number })[]): Reading[] {
  const longest = Math.max(...readings.map((reading) => reading.words));
  return readings
    .map(({ words, ...reading }) => ({
      ...reading,
      strength: reading.strength - (words < longest ? 0.3 : 0),
    }))
    .toSorted((one, other) => other.strength - one.strength);
}

/** "O-" and "A+" are said as "O negative" and "A positive". */
function withSign(value: string): string {
  return value.replace(/(?<=[\p{L}\p{N}])\+$/u, " positive").replace(/(?<=[\p{L}\p{N}])[-–]$/u, " negative");
}

/** The words of an option, its numbers as digits, as those of the caller are. */
const wordsOfOption = remembering({
  limit: 2_000,
  key: (value: string) => value,
  work: (value) => tokenise(writeNumbers(wordsOfKey(withSign(value)))),
});

function meantOption(said: SynonymHit[], value: string | number): Reading[] {
  const groups = groupsOfOption(String(value));
  const hits = said.filter((hit) => hit.groups.some((group) => groups.has(group)));
  return hits.map((hit) => ({ value, start: hit.start, end: hit.end, strength: 0.5 + hit.words * 0.1 }));
}

const groupsOfOption = remembering({
  limit: 2_000,
  key: (value: string) => value,
  work: (value) => new Set(groupsOf(tokenise(wordsOfKey(value))).flatMap((hit) => hit.groups)),
});

type SynonymHit = { groups: readonly number[]; start: number; end: number; words: number };

function groupsOf(tokens: readonly Token[]): SynonymHit[] {
  const hits: SynonymHit[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    for (let length = 1; length <= 4 && start + length <= tokens.length; length += 1) {
      const words = tokens.slice(start, start + length);
      const groups = synonymGroups.get(words.map((token) => stem(token.text)).join(" "));
      const [first] = words;
      const last = words.at(-1);
      if (first && length === 1 && isAuxiliary(tokens, first)) continue;
      if (groups && words[0] && last)
        hits.push({ groups, start: words[0].start, end: last.end, words: length });
    }
  }
  return hits;
}
