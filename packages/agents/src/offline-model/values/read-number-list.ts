import { stem } from "../words/lexicon.ts";
import { tokenise } from "../words/tokens.ts";
import type { Wanted } from "./parameter.ts";
import { listJoint } from "./read-list.ts";
import { readPattern, type Reading } from "./reading.ts";

/** Several numbers of one kind, behind a word for them: "shoes in 38, 41, 42 and 44". */
export function readNumberList(options: { text: string; wanted: Wanted; isAsked: boolean }): Reading[] {
  const { text, wanted, isAsked } = options;
  const nouns = new Set(
    tokenise(`${wanted.words} ${wanted.description}`).flatMap((token) => (token.isStop ? [] : [token.stem])),
  );
  const pattern = /(?<![\w.:$-])\d{1,4}(?:(?:, (?:and )?| and | )\d{1,4})*(?![\w:-]|\.\d)/g;
  return readPattern({ text, pattern, strength: 0.8 }).flatMap((reading) => {
    const before = tokenise(text.slice(Math.max(0, reading.start - 24), reading.start)).slice(-2);
    const isNamed = before.some((token) => nouns.has(stem(token.text)));
    const numbers = String(reading.value).match(/\d+/g) ?? [];
    return isNamed || isAsked ? [{ ...reading, value: numbers.join(listJoint) }] : [];
  });
}

const change = /\bnot (\d+)[,.;]?\s+(?:but |it's |make it )?(\d+)\b|\b(\d+) instead of (\d+)\b/i;

/** "Not 38, 39" changes one of the numbers that are known. Null for other words. */
export function correctNumberList(text: string, known: string): string | null {
  const [, old = "", next = "", other = "", former = ""] = change.exec(text) ?? [];
  const [from, to] = old === "" ? [former, other] : [old, next];
  const numbers = known.split(listJoint);
  if (from === "" || !numbers.includes(from)) return null;
  return numbers.map((number) => (number === from ? to : number)).join(listJoint);
}
