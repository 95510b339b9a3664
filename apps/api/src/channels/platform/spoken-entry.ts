/** One entry of a transcript that a platform sends in full: what it heard, or what it really said. */
export type SpokenEntry = { role: "agent" | "user"; text: string };

/** The words of a text as they are compared: no platform is sure of commas and capitals. */
export function comparableWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map(comparable)
    .filter((word) => word !== "");
}

export function comparable(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
