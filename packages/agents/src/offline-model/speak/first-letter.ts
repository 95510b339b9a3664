/** "Your name" within a sentence; what is written in capitals stays so. */
export function lowerFirst(words: string): string {
  return /^[A-Z]{2}/.test(words) || /^I\b/.test(words)
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1);
}

/** The words as they begin a sentence. */
export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
