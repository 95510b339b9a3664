import { digitWords, teenWords, tensWords } from "./number-words.ts";

/** The spelling alphabet of aviation. */
const alphabet =
  "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu".split(
    " ",
  );
const fillers = new Set([
  "capital",
  "uppercase",
  "letter",
  "number",
  "dash",
  "hyphen",
  "space",
  "then",
  "and",
]);
const repeats = new Map([
  ["double", 2],
  ["triple", 3],
]);

type Step = { text: string; used: number };

/**
 * Characters that were read out one by one → the characters, in capitals: "B as in Bravo, four seven", "double oh
 * seven", "ninety four one ten". Null where a word is no character.
 */
export function readCharacters(said: string): string | null {
  const words = wordsOf(said);
  let text = "";
  let position = 0;
  while (position < words.length) {
    const step = stepAt(words, position, text);
    if (step === null) return null;
    text += step.text;
    position += step.used;
  }
  return text;
}

function wordsOf(said: string): string[] {
  const plain = said
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/x[- ]ray/g, "xray");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function stepAt(words: readonly string[], position: number, before: string): Step | null {
  const word = words[position] ?? "";
  const times = repeats.get(word);
  if (times !== undefined) return repeated(words, position, times);
  if (word === "hundred" && /\d$/.test(before)) return { text: "00", used: 1 };
  if (word === "thousand" && /\d$/.test(before)) return { text: "000", used: 1 };
  const number = numberAt(words, position);
  if (number !== null) return number;
  if (/^[a-z]$/.test(word))
    return { text: word.toUpperCase(), used: 1 + exampleAt(words, position + 1, word) };
  if (alphabet.includes(word)) return { text: word.charAt(0).toUpperCase(), used: 1 };
  if (fillers.has(word)) return { text: "", used: 1 };
  return /^[a-z]*\d[a-z\d]*$/.test(word) ? { text: word.toUpperCase(), used: 1 } : null;
}

function numberAt(words: readonly string[], position: number): Step | null {
  const word = words[position] ?? "";
  const digit = digitWords.get(word);
  if (digit !== undefined) return { text: String(digit), used: 1 };
  const teen = teenWords.get(word);
  if (teen !== undefined) return { text: String(teen), used: 1 };
  const ten = tensWords.get(word);
  if (ten === undefined) return null;
  const unit = digitWords.get(words[position + 1] ?? "") ?? 0;
  return unit === 0 ? { text: String(ten), used: 1 } : { text: String(ten + unit), used: 2 };
}

/** "As in Bravo" says the letter again, and no other. */
function exampleAt(words: readonly string[], position: number, letter: string): number {
  const [first, second, third] = words.slice(position, position + 3);
  if (first === "as" && second === "in" && third?.startsWith(letter)) return 3;
  return (first === "for" || first === "like") &&
    second !== undefined &&
    second.length > 1 &&
    second.startsWith(letter)
    ? 2
    : 0;
}

function repeated(words: readonly string[], position: number, times: number): Step | null {
  const next = stepAt(words, position + 1, "");
  if (next === null || next.text.length !== 1) return null;
  return { text: next.text.repeat(times), used: next.used + 1 };
}
