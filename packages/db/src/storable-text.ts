const replacement = "\uFFFD";

/**
 * Text for a `text` column, which refuses NUL and broken surrogates. Only for copies that are searched or listed:
 * the original stays as it is in a `json` column.
 */
export function storableText(value: string): string {
  return value.toWellFormed().replaceAll("\0", replacement);
}

/** A `LIKE` pattern for "holds these words", in which `%`, `_` and `\` mean themselves. */
export function containsPattern(words: string): string {
  return `%${storableText(words).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
