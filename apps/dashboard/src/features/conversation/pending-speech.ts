/**
 * The part of the streamed words that is not on record yet, so that no word is shown twice.
 * Stream and record travel apart and either may be ahead; they may differ in white space only,
 * and where they differ in more the record wins.
 */
export function pendingSpeech(options: { streamedText: string; recordedTexts: readonly string[] }): string {
  let pending = options.streamedText;
  for (const recorded of options.recordedTexts) pending = withoutPrefix(pending, recorded);
  return pending.trim();
}

function withoutPrefix(text: string, prefix: string): string {
  let position = 0;
  for (const character of prefix) {
    if (isSpace(character)) continue;
    while (position < text.length && isSpace(text.charAt(position))) position += 1;
    if (position >= text.length) return "";
    if (!text.startsWith(character, position)) return "";
    position += character.length;
  }
  return text.slice(position);
}

function isSpace(character: string): boolean {
  return character.trim() === "";
}
