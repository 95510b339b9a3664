import { stopWords } from "../words/common-words.ts";
import { intentLexicon, stem } from "../words/lexicon.ts";
import { tokenise } from "../words/tokens.ts";
import type { OfferedTool } from "./offered-tool.ts";
import { wordWeight } from "./subject-evidence.ts";

const lead = "^\\W*(?:(?:and|so|but|ok|okay|well|say|hi|hello|hey|there|good|by the way|oh)\\W+)*";
const ability = new RegExp(
  `${lead}(?:do|does|are) (?:you|they|your \\w+)(?: (?:guys|people|folks|also|even|still|all))* (\\w+)\\b(.*)`,
  "i",
);
/** What any business may be asked whether it does; what follows says what is meant. */
const general = new Set(
  "have sell carry do offer take cover deliver serve accept get provide come go know".split(" ").map(stem),
);

/**
 * Whether the words only ask what the house does, and that is nothing which any tool speaks of: "do you shovel
 * snow?", "do you sell gift cards?". A booking that begins with such a question would be one nobody asked for.
 */
export function asksAboutHouse(text: string, tools: readonly OfferedTool[]): boolean {
  const [, verb = "", rest = ""] = ability.exec(text) ?? [];
  if (verb === "" || /\d/.test(text)) return false;
  const key = stem(verb.toLowerCase());
  const isKnown = (word: string): boolean => tools.some((tool) => wordWeight(word, tool) > 0);
  const isGeneral = general.has(key) || stopWords.has(verb.toLowerCase());
  if (!isGeneral) return !intentLexicon.has(key) && !isKnown(key);
  const objects = tokenise(rest).filter(({ isStop }) => !isStop);
  const isCapable = /^(?:sell|carry|do|offer)$/i.test(verb);
  return (
    isCapable &&
    objects.length > 0 &&
    tools.every(takesNoThing) &&
    !objects.some(({ stem: word }) => isKnown(word) || intentLexicon.has(word))
  );
}

/** Where a thing can be named in any words, what is asked for may be one. */
function takesNoThing({ wanted }: OfferedTool): boolean {
  return !wanted.some(({ kind, isMain }) => isMain && kind === "phrase");
}
