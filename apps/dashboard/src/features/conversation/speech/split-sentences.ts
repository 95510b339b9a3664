/** Abbreviations whose full stop ends no sentence. */
const abbreviations = new Set(["mr", "mrs", "ms", "dr", "st", "no", "vs", "etc", "e.g", "i.e", "approx"]);
/** A sentence longer than this is spoken in parts: some browsers break off long ones. */
const longestSpoken = 220;

/** The sentences that are complete in a growing text, and what is left of it. Joined they give the text. */
export function splitSentences(text: string): { sentences: string[]; rest: string } {
  const sentences: string[] = [];
  let start = 0;
  const ends = /[.!?…]+["'”’)\]]*(?=\s)|[。！？]|\n+/gu;
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (isAbbreviation(text.slice(start, match.index), match[0])) continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  const rest = text.slice(start);
  if (rest.length <= longestSpoken) return { sentences, rest };
  const cut = breakOf(rest);
  return cut <= 0
    ? { sentences, rest }
    : { sentences: [...sentences, rest.slice(0, cut)], rest: rest.slice(cut) };
}

function isAbbreviation(before: string, mark: string): boolean {
  if (!mark.startsWith(".") || mark.startsWith("..")) return false;
  const word = before.split(/\s/u).at(-1)?.toLowerCase() ?? "";
  return abbreviations.has(word) || /^\p{L}$/u.test(word);
}

/** Where a long text is best broken: after a comma, else after a word. */
function breakOf(text: string): number {
  const head = text.slice(0, longestSpoken);
  const comma = Math.max(head.lastIndexOf(", "), head.lastIndexOf("; "), head.lastIndexOf(": "));
  return comma > longestSpoken / 3 ? comma + 1 : head.lastIndexOf(" ");
}
