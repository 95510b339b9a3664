import { numberWords, stopWords } from "../words/common-words.ts";
import { writeClockPhrases } from "./write-clock-phrases.ts";
import { writeOrdinals } from "./write-ordinals.ts";

/**
 * Writes spoken numbers as digits: "nine four one one zero" → "94110", "forty two" → "42",
 * "double five" → "55", "two thirty" → "2:30", "half past two" → "2:30".
 */
export function writeNumbers(text: string): string {
  const written = writeRuns(writeClockPhrases(writeOrdinals(text)));
  const halved = written.replaceAll(halves, (_, count: string) => `${count === "one" ? 1 : count}.5`);
  const counted = halved.replaceAll(/(?<![\d.])(\d{1,2}(?:\.5)?) dozens?\b/gi, (_, count: string) =>
    String(Number(count) * 12),
  );
  const measured = counted.replaceAll(hundreds, "$1$2 ");
  const paid = measured.replaceAll(cents(1), "$1.0$3 $2").replaceAll(cents(2), "$1.$3 $2");
  return joinSpelledDigits(
    paid
      .replaceAll(centless, "$1.$3 $2")
      .replaceAll(
        /\b(\d{1,4}) (?:by|x) (\d{1,4})\b(?! (?:days?|weeks?|months?|years?|hours?|minutes?|dollars?|bucks|percent|[ap]m)\b)/gi,
        "$1x$2",
      ),
  );
}

/** "Three and a half kilos" is 3.5 of them, and neither 3 nor half past anything. */
const halves = /(?<![\w:.])(one|\d{1,3}) and a half\b(?! (?:hundred|thousand|million)\b)/g;

/** "1250 dollars and 50 cents" is one amount. */
const cents = (digits: number): RegExp =>
  new RegExp(
    `\\b(\\d+) (dollars?|bucks|euros?|pounds?),? (?:and )?(\\d{${digits}}) (?:cents?|pence|p)\\b`,
    "gi",
  );

/** "Two dollars fifty" leaves the cents unsaid. */
const centless = /(?<![\d.,])(\d{1,3}) (dollars?|euros?|pounds?) (\d\d)(?=\W*$|[,.;!?](?:\s|$))/gi;

/** "Eight fifty milligrams" is 850 of them, and no time of day. */
const hundreds =
  /\b(1?\d):([1-5]\d)[ -](?=(?:milli|kilo|centi)?(?:grams?|met(?:er|re)s?|lit(?:er|re)s?)\b|(?:mg|kg|ml|dollars?|bucks|euros?|pounds?|lbs?|square|cubic|feet|foot|yards?|miles?|people|guests?|words|pages|pieces|sheets|copies|kilowatts?|watts?|gallons?|tons?|acres?|calories|psi)\b)/gi;

type Piece = { word: string; value: number; kind: "unit" | "teen" | "ten" | "scale" | "repeat" };

const scales = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
]);
const repeats = new Map([
  ["double", 2],
  ["triple", 3],
]);

function pieceOf(word: string): Piece | null {
  const value = numberWords.get(word);
  if (value !== undefined) return { word, value, kind: value < 10 ? "unit" : value < 20 ? "teen" : "ten" };
  const scale = scales.get(word);
  if (scale !== undefined) return { word, value: scale, kind: "scale" };
  const repeat = repeats.get(word);
  return repeat === undefined ? null : { word, value: repeat, kind: "repeat" };
}

/** Replaces every stretch of number words, joined by spaces, hyphens or "and", by its digits. */
function writeRuns(text: string): string {
  const parts = text.split(/(\s+|-|,\s*)/);
  const written: string[] = [];
  for (let index = 0; index < parts.length;) {
    const run = isPronoun(parts, index) ? noRun : runAt(parts, index);
    if (run.pieces.length === 0) {
      written.push(parts[index] ?? "");
      index += 1;
      continue;
    }
    written.push(digitsOf(run.pieces, run.words, written.join("")) + run.tail);
    index = run.next;
  }
  return written.join("");
}

/** In "size three twelve, four packs" the last number counts something of its own. */
function countsNext(parts: string[], index: number): boolean {
  if (!parts[index + 1]?.startsWith(",")) return false;
  const noun = (parts[index + 4] ?? "").toLowerCase().replace(/\W+$/, "");
  const isNext = pieceOf((parts[index + 2] ?? "").toLowerCase()) !== null;
  return isNext && /^\p{L}{3,}s$/u.test(noun) && pieceOf(noun) === null && !stopWords.has(noun);
}

const noRun: Run = { pieces: [], words: "", tail: "", next: 0 };

/** "The late one, two seats": the one that was spoken of counts nothing. */
function isPronoun(parts: string[], index: number): boolean {
  if (parts[index]?.toLowerCase() !== "one" || !parts[index + 1]?.startsWith(",")) return false;
  const before = parts.slice(Math.max(0, index - 6), index).join("");
  return /\b(?:the|that|this|which|another|each|every)\s+(?:(?!is\b|number\b|code\b|id\b|zip\b)[\w:-]+\s+){0,2}$/i.test(
    before,
  );
}

type Run = { pieces: Piece[]; words: string; tail: string; next: number };

function runAt(parts: string[], start: number): Run {
  const pieces: Piece[] = [];
  let next = start;
  let tail = "";
  for (let index = start; index < parts.length && tail === ""; index += 2) {
    const [, word = "", punctuation = ""] = /^([\p{L}]+)([.,?!;:]*)$/u.exec(parts[index] ?? "") ?? [];
    const lower = word.toLowerCase();
    const piece = pieceOf(lower);
    const bridges =
      lower === "and" &&
      pieces.at(-1)?.kind === "scale" &&
      pieceOf((parts[index + 2] ?? "").toLowerCase().replace(/\W+$/, ""));
    if (!piece && !bridges) break;
    if (piece) pieces.push(piece);
    tail = punctuation;
    next = index + 1;
    if (countsNext(parts, index)) break;
  }
  return { pieces, words: parts.slice(start, next).join(""), tail, next };
}

function digitsOf(pieces: Piece[], words: string, before: string): string {
  const bare = words.replace(/[.,?!;:]+$/, "");
  const [first, second] = pieces;
  if (!first) return bare;
  const spelled = spelledAgain(bare);
  if (spelled !== null) return spelled;
  if (pieces.every((piece) => piece.kind === "repeat")) return bare;
  if (pieces.length === 1 && (first.word === "one" || first.word === "oh" || first.kind === "scale")) {
    return first.kind === "scale" && /\ba $/i.test(before) ? String(first.value) : bare;
  }
  if (pieces.some((piece) => piece.kind === "scale")) return String(arithmetic(pieces));
  const isClock =
    pieces.length === 2 && second && first.value >= 1 && first.value <= 12 && second.value >= 10;
  if (isClock && first.kind !== "ten" && first.kind !== "repeat") return `${first.value}:${second.value}`;
  return sequence(pieces);
}

/** "Fifteen, one five" is said once more digit by digit, and not 1515. */
function spelledAgain(words: string): string | null {
  if (!words.includes(",")) return null;
  const [said = "", again = "", ...others] = words.split(/,\s*/).map((part) => writeRuns(part));
  const isSame = others.length === 0 && said.length > 1 && said === again.replaceAll(/\s/g, "");
  return isSame ? said : null;
}

function arithmetic(pieces: Piece[]): number {
  let total = 0;
  let group = 0;
  for (const piece of pieces) {
    if (piece.kind !== "scale") group += piece.value;
    else if (piece.value === 100) group = Math.max(group, 1) * 100;
    else {
      total += Math.max(group, 1) * piece.value;
      group = 0;
    }
  }
  return total + group;
}

/** Digits said one after the other: "ninety four one ten" → "94110", "double five" → "55". */
function sequence(pieces: Piece[]): string {
  let digits = "";
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    const following = pieces[index + 1];
    if (!piece) continue;
    if (piece.kind === "repeat" && following) {
      digits += String(following.value).repeat(piece.value);
      index += 1;
    } else if (piece.kind === "ten" && following?.kind === "unit" && following.value > 0) {
      digits += String(piece.value + following.value);
      index += 1;
    } else digits += String(piece.value);
  }
  return digits;
}

/** "9 4 1 1 0" and "9-4-1-1-0" are one number. */
function joinSpelledDigits(text: string): string {
  return text.replaceAll(/(?<![\d.:/-])\d(?:[\s-]\d){2,}(?![\d:/])/g, (digits) =>
    digits.replaceAll(/[\s-]/g, ""),
  );
}
