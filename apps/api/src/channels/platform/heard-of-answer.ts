import { comparableWords, type SpokenEntry } from "./spoken-entry.ts";

/** How much of the agent's answer was heard, by what the platform says it has really said. */
export type HeardOfAnswer = { heardText: string; isWhole: boolean };

/** `said` is what the agent has said since the caller's last known words, of which there are `knownCount`. */
export function heardOfAnswer(options: {
  said: string;
  knownCount: number;
  transcript: SpokenEntry[];
}): HeardOfAnswer {
  const { said, knownCount, transcript } = options;
  const texts: string[] = [];
  let counted = 0;
  for (const { role, text } of transcript) {
    if (role === "user") counted += comparableWords(text).length;
    else if (counted === knownCount) texts.push(text);
  }
  const heardText = texts.join(" ").trim();
  return { heardText, isWhole: comparableWords(heardText).length >= comparableWords(said).length };
}

/** What is left of a text after its first words were heard. */
export function restAfter({ said, heardText }: { said: string; heardText: string }): string {
  const count = comparableWords(heardText).length;
  const words = said.split(/(?<=\s)/);
  let at = 0;
  let heard = 0;
  while (at < words.length && heard < count) {
    heard += comparableWords(words[at] ?? "").length;
    at += 1;
  }
  return words.slice(at).join("");
}
