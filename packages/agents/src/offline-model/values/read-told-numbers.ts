import { countedNoun } from "./counted-noun.ts";
import type { Wanted } from "./parameter.ts";
import { readPattern, type Reading } from "./reading.ts";

/** Numbers that are told by other words than a count: sides, years, both of them, or none. */
export function readToldNumbers(options: {
  text: string;
  wanted: Wanted;
  own: ReadonlySet<string>;
}): Reading[] {
  const { text, wanted, own } = options;
  return [
    ...readNone(text, own),
    ...readBoth(text, own),
    ...readShortYear(text, own),
    ...readSides(text, wanted),
    ...readOneChild(text, own),
  ];
}

/** "A girl of nine" is one child. */
function readOneChild(text: string, own: ReadonlySet<string>): Reading[] {
  const pattern = /\b(?:an?|one) (?=(?:boy|girl|child|kid|toddler)\b)/gi;
  return own.has("child")
    ? readPattern({ text, pattern, strength: 0.9 }).map((reading) => ({ ...reading, value: 1 }))
    : [];
}

const side = /\b(?:length|width|height|depth|thickness|sides?|long|wide|high|tall|deep|thick)\b/i;

/** "Fifty by eighty" are the two sides of something, in the order in which they are asked for. */
function readSides(text: string, { words, description }: Wanted): Reading[] {
  if (!side.test(`${words} ${description}`)) return [];
  const pattern = /(?<![\w.])\d+(?=(?:x\d+)+\b)|(?<=\b\d+x)\d+(?![\d.])/g;
  return readPattern({ text, pattern, strength: 0.8 }).map((reading) => ({
    ...reading,
    value: Number(reading.value),
  }));
}

/** "Both chimneys" counts two of them. */
function readBoth(text: string, own: ReadonlySet<string>): Reading[] {
  return readPattern({
    text,
    pattern: /\bboth(?: of)?(?: the| my| our)?(?= \p{L}{3,})/giu,
    strength: 0.2,
  }).flatMap((reading) => {
    const noun = countedNoun(text, reading);
    return noun !== null && own.has(noun) ? [{ ...reading, value: 2 }] : [];
  });
}

/** Whoever says two digits for a year and means this century was born in its first quarter. */
const latestShortYear = 25;

/** "Born in 76" was born in 1976. */
function readShortYear(text: string, own: ReadonlySet<string>): Reading[] {
  if (!own.has("year")) return [];
  const pattern = /(?<=\b(?:born|birth|year)(?: is| was)?(?: in)? ['’]?)\d\d(?![\d:./-])/gi;
  return readPattern({ text, pattern, strength: 0.9 }).map((reading) => {
    const year = Number(reading.value);
    return { ...reading, value: year + (year <= latestShortYear ? 2000 : 1900) };
  });
}

/** "no children" counts none of them. */
function readNone(text: string, own: ReadonlySet<string>): Reading[] {
  return readPattern({
    text,
    pattern: /\b(?:no|zero|without(?: any)?) (?=\p{L}{3,})/giu,
    strength: 0.2,
  }).flatMap((reading) => {
    const noun = countedNoun(text, reading);
    return noun !== null && own.has(noun) ? [{ ...reading, value: 0 }] : [];
  });
}
