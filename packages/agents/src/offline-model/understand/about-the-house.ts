import { stopWords } from "../words/common-words.ts";
import { joinCompounds } from "../words/compounds.ts";
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
  if (asksUnknownDeed(text, tools)) return true;
  const [, verb = "", rest = ""] = ability.exec(text) ?? [];
  if (verb === "" || /\d/.test(text)) return false;
  const key = stem(verb.toLowerCase());
  const isKnown = (word: string): boolean => tools.some((tool) => wordWeight(word, tool) > 0);
  const isGeneral = general.has(key) || stopWords.has(verb.toLowerCase());
  if (!isGeneral) return !isKnown(key) && !tools.some((tool) => isDeedOf(key, tool));
  const objects = tokenise(rest).filter(({ isStop }) => !isStop);
  const isCapable = /^(?:sell|carry|do|offer)$/i.test(verb);
  return (
    isCapable &&
    objects.length > 0 &&
    tools.every(takesNoThing) &&
    !objects.some(({ stem: word }) => isKnown(word) || intentLexicon.has(word))
  );
}

const favour =
  /\b(?:can|could|would|will) you (?:please |just |maybe |also )*(?!please\b|just\b)(\w+) (?:him|her|it|them|my|our|his|their|that)\b/i;

/** Verbs that say nothing of what is done. */
const plainVerbs = new Set(
  "do make help tell take get give let show see have put go come look call ask say try use find work keep".split(
    " ",
  ),
);

/** "Sign her up" is "sign up". */
function beginsDeed(verb: string): boolean {
  return ["up", "in", "out", "off", "on", "back"].some((particle) =>
    intentLexicon.has(joinCompounds(`${verb} ${particle}`).split(" ").map(stem).join(" ")),
  );
}

/** "Can you fine him?" asks the house for a deed that no tool speaks of, and in no word for one that it does. */
function asksUnknownDeed(text: string, tools: readonly OfferedTool[]): boolean {
  const verb = favour.exec(text)?.[1]?.toLowerCase() ?? "";
  const key = stem(verb);
  if (verb === "" || plainVerbs.has(verb) || /\d/.test(text) || beginsDeed(verb)) return false;
  return (
    !intentLexicon.has(key) &&
    tools.every((tool) => wordWeight(key, tool) === 0) &&
    tokenise(text).every((token) => !intentLexicon.has(token.stem))
  );
}

/** "Do you buy used bikes?" is no order: no tool here buys or orders. */
function isDeedOf(verb: string, { intents }: OfferedTool): boolean {
  return [...(intentLexicon.get(verb) ?? [])].some((intent) => intents.has(intent));
}

/** Where a thing can be named in any words, what is asked for may be one. */
function takesNoThing({ wanted }: OfferedTool): boolean {
  return !wanted.some(({ kind, isMain }) => isMain && kind === "phrase");
}
