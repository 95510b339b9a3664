import { wordsOf } from "./words-of.ts";

const signs = "mm mmm mhm mmhm hm hmm uh huh aha ah oh um yeah ok okay right sure alright i see got it";
const listening = new Set(signs.split(" "));
const mostWords = 3;

/** Whether words said over the agent only show that somebody listens, such as “uh-huh”; an answer to a question never. */
export function isBackchannel(options: { heard: string; spoken: string }): boolean {
  const words = wordsOf(options.heard);
  if (words.length === 0 || words.length > mostWords) return false;
  return words.every((word) => listening.has(word)) && !/\?["'”’)\]]*$/u.test(options.spoken.trim());
}
