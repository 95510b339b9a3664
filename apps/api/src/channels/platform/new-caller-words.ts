import { comparable, comparableWords, type SpokenEntry } from "./spoken-entry.ts";

/**
 * What the caller has said beyond `known`, as the platform heard it. Where the platform has corrected itself, that is
 * the whole of what they said last: better heard twice than answered by half.
 */
export function newCallerWords(options: { known: readonly string[]; transcript: SpokenEntry[] }): string {
  const { known, transcript } = options;
  const texts = transcript.filter(({ role }) => role === "user").map(({ text }) => text);
  let at = 0;
  for (const [index, text] of texts.entries()) {
    const rest = wordsBehind({ text, known: known.slice(at) });
    if (rest === null) return texts.slice(index).join(" ");
    if (rest !== "") return [rest, ...texts.slice(index + 1)].join(" ");
    at += comparableWords(text).length;
  }
  return "";
}

/** What of a text lies behind the known words; null where it differs from them. */
function wordsBehind({ text, known }: { text: string; known: readonly string[] }): string | null {
  const words = text.split(/\s+/).filter((word) => word !== "");
  let at = 0;
  for (const [index, word] of words.entries()) {
    if (at === known.length) return words.slice(index).join(" ");
    const heard = comparable(word);
    if (heard === "") continue;
    if (heard !== known[at]) return null;
    at += 1;
  }
  return "";
}

/** All that the caller has said, in words that can be compared. */
export function callerWordsOf(transcript: SpokenEntry[]): string[] {
  return transcript.flatMap(({ role, text }) => (role === "user" ? comparableWords(text) : []));
}
