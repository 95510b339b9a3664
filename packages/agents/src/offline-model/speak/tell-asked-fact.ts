import type { Request } from "../conversation/dialogue.ts";
import { tokenise } from "../words/tokens.ts";
import { asRecord } from "./json.ts";
import { joinSentences } from "./join-sentences.ts";
import { readFacts } from "./result-facts.ts";
import { tellFact } from "./tell-fact.ts";

/** What an answer holds about the words of a question, and whether a fact is asked for by all of its words. */
export type AskedFact = { told: string; isNamed: boolean };

/**
 * "And when's it done?" after an answer that holds `done_at`: the one thing that is asked for, out of what is known.
 * Null where no fact of the answer has a word of the question.
 */
export function tellAskedFact(last: Request, text: string): AskedFact | null {
  if (last.outcome?.status !== "succeeded") return null;
  const record = asRecord(last.outcome.data);
  const asked = new Set([...stemsOf(text), ...(lateness.test(text) ? untilWords : [])]);
  const facts = readFacts({ record, values: {} })
    .map((fact) => {
      const words = stemsOf(fact.path).filter((word) => !plain.has(word));
      return { fact, words, shared: words.filter((word) => asked.has(word)).length };
    })
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared);
  const [best] = facts;
  if (!best) return null;
  const told = facts.filter(({ shared }) => shared === best.shared).slice(0, 2);
  return {
    told: joinSentences(...told.map(({ fact }) => tellFact(fact, record))),
    isNamed: best.shared === best.words.length,
  };
}

const lateness = /\b(?:how late|until when|till when|how long)\b/i;
const untilWords = stemsOf("until till closes closing close");

/** Words of a key that say nothing of what it holds. */
const plain = new Set(
  stemsOf("at on in by to from of the is has with for id no name number date time value per next"),
);

function stemsOf(text: string): string[] {
  return tokenise(text).map((token) => token.stem);
}
