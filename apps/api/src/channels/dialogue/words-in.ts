/** A word as it is compared, and where it ends in the text. */
export type Word = { word: string; end: number };

/**
 * What was said, without what recognition and punctuation make of it from one telling to the next. Words without a
 * single letter or digit ("…", "👍") count as they are.
 */
export function wordsIn(text: string): Word[] {
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.normalize("NFKC").toLowerCase(),
    end: index + word.length,
  }));
  const trimmed = text.trim();
  return words.length > 0 || trimmed === "" ? words : [{ word: trimmed, end: text.length }];
}

/** Whether `whole` begins with all of `start`. */
export function beginsWith(whole: readonly Word[], start: readonly Word[]): boolean {
  return start.length <= whole.length && start.every(({ word }, index) => whole[index]?.word === word);
}

/** The text behind its first `count` words; empty where it has no more. */
export function textBehind(text: string, count: number): string {
  if (count === 0) return text.trim();
  const words = wordsIn(text);
  const last = words[count - 1];
  if (last === undefined || count === words.length) return "";
  return text
    .slice(last.end)
    .replace(/^[^\p{L}\p{N}\p{M}]+/u, "")
    .trim();
}
