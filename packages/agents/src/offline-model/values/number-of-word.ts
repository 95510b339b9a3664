import { numberWords } from "../words/common-words.ts";

/** "seven" and "7" as a number. */
export function numberOfWord(word: string): number {
  return numberWords.get(word.toLowerCase()) ?? Number(word);
}
