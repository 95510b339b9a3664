import { stopWords } from "../words/common-words.ts";
import { tokenise } from "../words/tokens.ts";
import { codeShapeOf } from "./code-shape.ts";
import { isExactCode } from "./is-exact-code.ts";
import type { Wanted } from "./parameter.ts";
import { readShapedCode } from "./read-shaped-code.ts";
import { readPattern, type Reading } from "./reading.ts";

/** Order numbers, policy ids, plates: letters with digits, digits after the right noun, spelled letters. */
export function readCode(options: { text: string; wanted: Wanted; isAsked: boolean }): Reading[] {
  const { wanted, isAsked } = options;
  const shape = codeShapeOf(wanted.pattern);
  const shapedCodes = shape === null ? [] : readShapedCode(options.text, shape);
  if (shapedCodes.length > 0 && shape?.isDigitsOnly === false) return shapedCodes;
  const text = joinSpelling(options.text);
  const nouns = nounsOf(wanted);
  const mixed = readPattern({
    text,
    pattern: /#?\b(?=[\w-]*\d)(?=[\w-]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*\b/gi,
    strength: 0.7,
  });
  const dashed = readPattern({ text, pattern: /(?<![\w-])\d+(?:-\d+)+(?![\w-])/g, strength: 0.5 });
  const prefixed = readPattern({
    text,
    pattern: /(?<!['’])\b(?:[A-Z]{1,4}|[b-df-hj-np-tv-xz]{1,4})[ -]\d{2,}(?:-\d+)*\b/g,
    strength: 0.75,
  });
  const likeExample = readLikeExample(text, wanted);
  const plates = readPlates(text);
  const grouped =
    isAsked || isExactCode(wanted)
      ? readPattern({ text, pattern: /(?<![\w$-])\d{2,5}(?: \d{2,5}){2,}(?![\w-])/g, strength: 0.8 })
      : [];
  const digits = readPattern({
    text,
    pattern: /(?<![\w.,:/$€£@-])#?\d{2,20}(?![\w:@-]|[.,]\d)/g,
    strength: 0.4,
  });
  const capitals =
    isAsked || isExactCode(wanted) ? readPattern({ text, pattern: /\b[A-Z]{4,10}\b/g, strength: 0.6 }) : [];
  return [
    ...shapedCodes,
    ...readLabelled(text, nouns),
    ...likeExample,
    ...plates,
    ...grouped,
    ...prefixed,
    ...mixed,
    ...dashed,
    ...digits,
    ...capitals,
  ]
    .filter(
      (reading) =>
        !/^\d{1,2}(?:am|pm|th|st|nd|rd|k|kg|lb|lbs|km|ish)$/i.test(String(reading.value)) &&
        !/^\d{4}-\d{2}-\d{2}$/.test(String(reading.value)),
    )
    .map((reading) => ({
      ...reading,
      value: shaped(String(reading.value), wanted),
      end: endOfSpelling({ joined: text, said: options.text, reading }),
      strength: reading.strength + cueBonus({ text, reading, nouns }),
    }));
}

/** "ev 204" for "EV-204", and "26/0417" for "25/0391": what looks as the description's example does. */
function readLikeExample(text: string, { description }: Wanted): Reading[] {
  const [, prefix, slashed] = /\b([A-Za-z]{1,4})-?\d{2,}\b|\b(\d+\/\d+)\b/.exec(description) ?? [];
  if (prefix)
    return readPattern({ text, pattern: new RegExp(`\\b${prefix}[ -]?\\d+\\b(?!-)`, "gi"), strength: 0.85 });
  return slashed ? readPattern({ text, pattern: /(?<![\w/])\d+\/\d+(?![\w/])/g, strength: 0.85 }) : [];
}

/** "KX 77 ABC" and "kx77 abc": the letters behind the digits belong to them unless they are a word. */
function readPlates(text: string): Reading[] {
  const isWord =
    /^(?:am|pm|kg|lb|lbs|km|mi|hrs?|min|mph|[a-z]?[aeiou][a-z]?|and|the|for|but|can|you|are|was|has|had|its|it's|my|by|i)$/i;
  return readPattern({ text, pattern: /\b[a-z]{1,3} ?\d{1,4} [a-z]{1,3}\b/gi, strength: 0.85 }).filter(
    (reading) => {
      const letters = String(reading.value).match(/[a-z]+/gi) ?? [];
      return letters.every(
        (group) => group === group.toUpperCase() || !(isWord.test(group) || stopWords.has(group)),
      );
    },
  );
}

/** Spelled letters and digits join up: "a b 1 2 3" → "AB123", "X Y dash 77" → "XY-77". */
function joinSpelling(text: string): string {
  return text
    .replaceAll(spelled, (words) => {
      const letters = words.match(/(?<![a-z])[a-z](?![a-z])/gi) ?? [];
      if (letters.length === 0 || (letters.length < 3 && !/\d/.test(words)) || /^(?:a|i)\s+\d+$/i.test(words))
        return words;
      return writtenCode(words).padEnd(words.length);
    })
    .replaceAll(/\b([A-Za-z]{1,4}) (?:dash|hyphen) (\d+)\b/g, (words) =>
      writtenCode(words).padEnd(words.length),
    );
}

const piece = "(?:[a-zA-Z]|\\d{1,12})";
const between = "[\\s,.-]+(?:(?:dash|hyphen)\\s+)?";
const spelled = new RegExp(`(?<![\\w'’.,])${piece}(?:${between}${piece}(?![\\w'’]))+`, "g");

function writtenCode(words: string): string {
  return words
    .replaceAll(/[\s,.]*\b(?:dash|hyphen)\b[\s,.]*/gi, "-")
    .replaceAll(/[\s,.]+/g, "")
    .toUpperCase();
}

/** A code that was joined up is as long as what was said for it: none of its digits counts anything else. */
function endOfSpelling(options: { joined: string; said: string; reading: Reading }): number {
  const { joined, said, reading } = options;
  let end = reading.end;
  while (joined[end] === " " && said.slice(reading.start, end + 1) !== joined.slice(reading.start, end + 1))
    end += 1;
  return said.slice(reading.start, end).trimEnd().length + reading.start;
}

/** "Apartment 7": one digit is a code where the noun for it stands right before it. */
function readLabelled(text: string, nouns: ReadonlySet<string>): Reading[] {
  return readPattern({ text, pattern: /(?<=\p{L} )\d(?![\w:/-]|[.,]\d)/gu, strength: 0.6 }).filter(
    ({ start }) => {
      const label = tokenise(text.slice(0, start)).at(-1);
      return label !== undefined && nouns.has(label.stem);
    },
  );
}

function nounsOf(wanted: Wanted): ReadonlySet<string> {
  const generic = /^(?:id|number|no|num|code|reference|ref|identifier|uniqu|the|valu)$/;
  return new Set(
    tokenise(`${wanted.words} ${wanted.description}`)
      .map((token) => token.stem)
      .filter((stem) => stem.length > 1 && !generic.test(stem)),
  );
}

function cueBonus(options: { text: string; reading: Reading; nouns: ReadonlySet<string> }): number {
  const before = tokenise(
    options.text.slice(Math.max(0, options.reading.start - 40), options.reading.start),
  ).slice(-4);
  const isNamed = before.some((token) => options.nouns.has(token.stem));
  const isNumber = before.some((token) => /^(?:number|no|id|code|reference|ref)$/.test(token.text));
  return (isNamed ? 0.4 : 0) + (isNumber ? 0.15 : 0);
}

/** Upper case where the description's own example is; the words of the caller otherwise. */
function shaped(value: string, wanted: Wanted): string {
  const example = /\b(?=[A-Za-z-]*\d)[A-Za-z]+[A-Za-z0-9-]*\d\b/.exec(wanted.description)?.[0] ?? "";
  const said = value.replace(/^#/, "").trim();
  const plain = inShapeOf(example, said) ?? said.replaceAll(/\s+/g, "");
  const isUpper =
    (example !== "" && example === example.toUpperCase()) ||
    /^[a-z]{1,4}\s?\d+(?:\s[a-z]{1,3})?$/.test(value);
  return isUpper ? plain.toUpperCase() : plain;
}

/** "CL4409" said for "CL-1234" is "CL-4409": the same letters and digits, joined as the example joins them. */
function inShapeOf(example: string, said: string): string | null {
  const pieces = [...example.matchAll(/([A-Za-z]+|\d+)(-?)/g)];
  const shape = pieces.map(([, group = ""], index) =>
    /\d/.test(group)
      ? `(\\d${index === pieces.length - 1 ? "+" : `{${group.length}}`})`
      : `([A-Za-z]{${group.length}})`,
  );
  const found = new RegExp(`^${shape.join("[\\s-]*")}$`).exec(said)?.slice(1);
  if (pieces.length < 2 || found === undefined) return null;
  return found.map((group, index) => group + (pieces[index]?.[2] ?? "")).join("");
}
