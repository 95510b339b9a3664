/** A description's words, turned from who is described to who is spoken to: "the caller's name" is "your name". */
export function towardsCaller(words: string): string {
  return words
    .replace(
      /^(?:ask (?:the \w+ )?(?:for|what|which)|please (?:ask for|provide)|provide|specify|enter|get|collect|give|take)\s+/i,
      "",
    )
    .replaceAll(
      /\b(?:the )?(?:caller|customer|client|user|guest|member|person|tenant|owner|policyholder|borrower|buyer|resident|renter|visitor|driver|employee|traveler|subscriber)['’]s\b/gi,
      "your",
    )
    .replaceAll(
      /\b(?:of|for|from|to|by) the (?:caller|customer|client|user|guest|person)\b(?! (?:is|has|wants))/gi,
      "",
    )
    .replaceAll(
      /\bthe (?:caller|customer|client|user|guest|person|patient|member|tenant|owner|visitor|policyholder|renter|subscriber)\b(?!['’]s)/gi,
      "you",
    )
    .replaceAll(/\b(?:the )?you['’ʼ`] ?s\b/gi, "your")
    .replaceAll(/\b(pick|drop|call|ring|bring) (up|off|back|in) you\b/gi, "$1 you $2")
    .replaceAll(
      /\byou ((?:always |usually |currently |also |already )?)([a-z]+s)\b(?! (?:is|are|was|has|have|will)\b)/gi,
      (_, adverb: string, verb: string) => `you ${adverb}${withYou(verb.toLowerCase())}`,
    )
    .replaceAll(/\b(?:their|his or her|his\/her)\b/gi, "your")
    .replaceAll(/\b(?:they|he or she)\b/gi, "you")
    .replaceAll(
      /\b(?:the )?((?:(?:first and last|full|first|last) )?name) of you\b/gi,
      (_, name: string) => `your ${name.toLowerCase()}`,
    )
    .replaceAll(/\s+/g, " ")
    .trim();
}

const irregularVerbs: Record<string, string> = { is: "are", has: "have", was: "were" };

/** "stays" → "stay", "wishes" → "wish", "carries" → "carry". */
function withYou(verb: string): string {
  if (/(?:ss|[^aeiou]us|ways)$/.test(verb)) return verb;
  return (
    irregularVerbs[verb] ??
    verb
      .replace(/ies$/, "y")
      .replace(/(?<=(?:sh|ch|x|ss|o))es$/, "")
      .replace(/(?<=[^s])s$/, "")
  );
}
