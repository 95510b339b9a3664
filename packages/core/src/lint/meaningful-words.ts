import { wordsOf } from "../tool/words-of.ts";

const empty = new Set(
  (
    "a an and any are as at be by can do does for from given has have if in into is it its of on or our such that the their " +
    "them there they this to tool use used uses using value was we what whether which who will with you your endpoint api " +
    "please true false number text string"
  ).split(" "),
);

/** The words of a text that say something, each once, without an s at the end. */
export function meaningfulWords(text: string): Set<string> {
  const words = wordsOf(text).filter((word) => !empty.has(word));
  return new Set(words.map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, "") : word)));
}
