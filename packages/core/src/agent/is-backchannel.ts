import { primaryLanguage } from "./primary-language.ts";

/**
 * Whether words are but a sign of listening ("mm-hm", "okay", "ja, genau") that takes the word from nobody. A
 * question never is one, nor a "no" or "stop". Without a language, those of every language known here count. The
 * same words may be an answer: whoever asks has to know whether something was asked.
 */
export function isBackchannel(text: string, language: string | null = null): boolean {
  if (/[?¿]/.test(text)) return false;
  const words = wordsOf(text);
  if (words.length === 0 || words.length > mostWords) return false;
  return isMadeOf(words, signsOf(language));
}

/** Longer than this nobody hums. */
const mostWords = 6;
const longestPhrase = 3;

/** Understood everywhere. */
const sounds = "m mm mmm mhm mmhm mmhmm hm hmm uhhuh uhuh aha ah oh ok okay okey".split(" ");

const signsByLanguage: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "en",
    [
      ..."k kay yeah yea yep yup yes right sure alright exactly absolutely huh".split(" "),
      ..."all right,i see,got it,go on,of course,uh huh,mm hm,mm hmm,makes sense".split(","),
    ],
  ],
  [
    "de",
    [
      ..."ja jaja jo jep genau stimmt verstehe klar gut richtig achso so".split(" "),
      ..."alles klar,ach so,in ordnung,sehr gut,ja ja,mm hm".split(","),
    ],
  ],
  [
    "es",
    [
      ..."aja si vale claro ya bueno bien entiendo exacto eso perfecto".split(" "),
      ..."de acuerdo,muy bien,ya veo,por supuesto,uh huh".split(","),
    ],
  ],
  [
    "fr",
    [
      ..."oui ouais daccord hum bien voila exact exactement entendu parfait".split(" "),
      ..."d accord,je vois,tres bien,bien sur,c est ca,tout a fait".split(","),
    ],
  ],
]);

const everySign = new Set([...sounds, ...[...signsByLanguage.values()].flat()]);

function signsOf(language: string | null): ReadonlySet<string> {
  const known = signsByLanguage.get(primaryLanguage(language) ?? "");
  return known === undefined ? everySign : new Set([...sounds, ...known]);
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll(/(?<=\p{L})-(?=\p{L})/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** One sign after the other, with nothing between them. */
function isMadeOf(words: readonly string[], signs: ReadonlySet<string>): boolean {
  if (words.length === 0) return true;
  for (let length = Math.min(longestPhrase, words.length); length > 0; length -= 1) {
    if (signs.has(words.slice(0, length).join(" ")) && isMadeOf(words.slice(length), signs)) return true;
  }
  return false;
}
