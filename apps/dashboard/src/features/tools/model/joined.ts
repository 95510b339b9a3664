const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Words as they are spoken: `a`, `a and b`, `a, b, and c`. */
export function joined(words: string[]): string {
  return list.format(words);
}
