/** Sentences one after the other; empty ones are left out. */
export function joinSentences(...sentences: string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
