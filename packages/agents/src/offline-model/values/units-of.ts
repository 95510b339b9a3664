import { tokenise } from "../words/tokens.ts";
import { sameCount } from "./same-count.ts";

/** The nouns a count may stand beside: "party size" counts people, guests, adults… */
export function unitsOf(words: string): string[] {
  return tokenise(words)
    .filter((token) => !token.isStop || sameCount.has(token.stem) || token.stem === "year")
    .map((token) => sameCount.get(token.stem) ?? token.stem);
}
