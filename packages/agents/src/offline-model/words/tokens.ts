import { stopWords } from "./common-words.ts";
import { stem } from "./lexicon.ts";
import { remembering } from "./memory.ts";

export type Token = { text: string; stem: string; start: number; end: number; isStop: boolean };

const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*(?:[.@_-][\p{L}\p{N}]+)*/gu;

/** The words of a sentence with their places, in lower case. */
export const tokenise: (text: string) => readonly Token[] = remembering({
  limit: 5_000,
  key: (text: string) => text,
  work: tokensOf,
});

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const word = match[0].toLowerCase().replaceAll("’", "'");
    return {
      text: word,
      stem: stem(word),
      start: match.index,
      end: match.index + match[0].length,
      isStop: stopWords.has(word),
    };
  });
}

/** `zip_code`, `zipCode` and `zip-code` as plain words. */
export function wordsOfKey(key: string): string {
  return key
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[_.-]+/g, " ")
    .trim()
    .toLowerCase();
}
