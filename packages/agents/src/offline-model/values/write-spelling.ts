const alphabet =
  "alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|juliett|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|whisky|xray|x-ray|yankee|zulu";
const digits = "zero|oh|one|two|three|four|five|six|seven|eight|nine";
/** Two such words in a row, or one beside a digit or a single letter, spell; one alone is a word. */
const spelledWords = new RegExp(
  `\\b(?:${alphabet})(?:[\\s,]+(?:dash[\\s,]+)?(?:${alphabet}|[a-z]|\\d+|${digits}))+\\b`,
  "gi",
);
const word = new RegExp(`\\b(?:${alphabet})\\b`, "gi");

/** "November 1984" spells no code. */
const isDate = /^november[\s,]+\d+$/i;

/** "B as in bravo", "M for Mike" and "bravo mike" are the letters that they spell. */
export function writeSpelling(text: string): string {
  return text
    .replaceAll(
      /(?<![\w'’])([a-z]),? (?:as in|like in|like|for) (?:an? )?([a-z])[a-z-]+\b/gi,
      (whole, letter: string, initial: string) =>
        letter.toLowerCase() === initial.toLowerCase() ? letter.toUpperCase() : whole,
    )
    .replaceAll(spelledWords, (words) =>
      isDate.test(words) ? words : words.replaceAll(word, (spelled) => spelled.charAt(0).toUpperCase()),
    );
}
