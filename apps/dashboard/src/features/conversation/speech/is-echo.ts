import { wordsOf } from "./words-of.ts";

/** So many words in the agent's own order are hardly said by chance. */
const fewestWords = 3;

/**
 * Whether what was heard are the agent's own words, come back from a loudspeaker: they stand in what it was just
 * speaking, in that order. A word or two may as well be the caller's answer; they are not taken for an echo.
 */
export function isEcho(options: { heard: string; spoken: string }): boolean {
  const heard = wordsOf(options.heard);
  return heard.length >= fewestWords && stands(heard, wordsOf(options.spoken));
}

/** Whether it may become an echo: the first words of one look like this too. */
export function mayBecomeEcho(options: { heard: string; spoken: string }): boolean {
  return stands(wordsOf(options.heard), wordsOf(options.spoken));
}

function stands(heard: string[], spoken: string[]): boolean {
  return ` ${spoken.join(" ")} `.includes(` ${heard.join(" ")} `);
}
