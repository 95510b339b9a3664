import { stopWords } from "../words/common-words.ts";
import { joinCompounds } from "../words/compounds.ts";
import { stem } from "../words/lexicon.ts";
import { changingIntents, type Intent } from "../words/intents.ts";
import type { Meaning } from "../words/meaning.ts";
import { readUtterance, type Utterance } from "../values/utterance.ts";
import { intentEvidence } from "./intent-evidence.ts";
import { holdsOwnCode } from "./own-code.ts";
import type { OfferedTool } from "./offered-tool.ts";
import { isTitled, readProperName } from "../values/read-proper-name.ts";
import { subjectEvidence } from "./subject-evidence.ts";
import { valueEvidence } from "./value-evidence.ts";

export type Score = {
  tool: OfferedTool;
  /** Whether the words fit the tool at all, whatever other tools there are. */
  fit: number;
  /** How well they fit it compared with the other tools: what all tools share counts little. */
  rank: number;
};

/** From this fit on, an utterance is taken as a request for the tool. */
export const requestThreshold = 0.9;

/**
 * How well an utterance fits each tool, best first: shared words, topics and things, the same
 * intent, and values that the tool could take; less for what its description says it is not for.
 */
export function scoreTools(options: { utterance: Utterance; tools: OfferedTool[]; now: Date }): Score[] {
  const { utterance, tools, now } = options;
  const said = utterance.meaning;
  const intents = intendedBy(utterance);
  const owners = tools.filter((tool) => holdsOwnCode(utterance.text, tool));
  return tools
    .map((tool) => {
      const subject = subjectEvidence({ said, tool, tools });
      const intent = intentEvidence({ intents, tool });
      const against = refusalPoints({ said, tool });
      const titled = namesTitle(utterance.text, tool) ? 0.5 : 0;
      const isAbout = titled + subject.plain + Math.max(0, intent) > 0.3;
      const own = owners.includes(tool) ? (owners.length === 1 ? 1.6 : 0.9) : 0;
      const worth =
        own +
        titled +
        paymentPoints(utterance.text, tool) +
        (isNamedFor(utterance.text, tool) ? 0.4 : 0) +
        (isAbout ? valueEvidence({ utterance, tool, now }) : 0);
      return {
        tool,
        fit: subject.plain + intent + worth - against,
        rank:
          subject.telling +
          intent * 1.6 +
          worth -
          against +
          questionPoints({ utterance, intents, tool }) +
          troublePoints(utterance, tool) +
          verbPoints(utterance, tool),
      };
    })
    .toSorted((one, other) => other.rank - one.rank);
}

/** "When's Paper Moon on?" names a film by its title, and no word for a film. */
function namesTitle(text: string, { wanted }: OfferedTool): boolean {
  return wanted.some(
    (one) =>
      one.required && isTitled(one) && readProperName(text, one).some(({ strength }) => strength >= 0.8),
  );
}

/** "Put another fifty on it" is for the tool that takes money, whatever it calls that. */
function paymentPoints(text: string, { changes, wanted }: OfferedTool): number {
  const takesMoney = changes && wanted.some(({ kind, required }) => kind === "money" && required);
  return takesMoney && paysIn.test(text) ? 1.5 : 0;
}

const paysIn =
  /\b(?:put|add|load|pay)\b(?: (?:another|an extra|a further|just|me|in))* ?[$€£]?\d[\d.,]*(?: dollars| bucks| euros| pounds)? (?:more )?(?:on|onto|to|towards?|into|in)\b/i;

/** "What … do I have?" asks for knowledge, not for a change. */
function questionPoints(options: {
  utterance: Utterance;
  intents: ReadonlySet<Intent>;
  tool: OfferedTool;
}): number {
  const { utterance, intents, tool } = options;
  const isQuestion =
    /(?:(?:^|[.!?]\s+)\W*(?:(?:hi|hello|hey|and|so|ok|okay)\W+)*(?:what|which|when|where|who|how|is|are|do|does|did|has|have|show|list))\b/i.test(
      utterance.text,
    ) || isBareQuestion(utterance.text);
  if (!isQuestion || [...intents].some((intent) => changingIntents.has(intent))) return 0;
  if (asksWhatIsLeft.test(utterance.text)) return tool.changes ? -0.6 : 0.3;
  return tool.changes ? -0.3 : 0.3;
}

/** "You buying oats today?" and "guinea pigs, then?" ask, though they begin like anything else, and wish for nothing. */
function isBareQuestion(text: string): boolean {
  return /\?\W*$/.test(text) && !/\b(?:can|could|would|will|may|shall|please|want|need|like)\b/i.test(text);
}

/** "Are there any seats left?" asks for what there is, before anything is booked. */
const asksWhatIsLeft =
  /^\W*(?:(?:hi|hello|hey|and|so|ok|okay)\W+)*(?:are|is) there (?:any|still|some|anything|something)\b/i;

/** "can you start charging": what one is asked to do counts more than what it is done to. */
function verbPoints({ text }: Utterance, tool: OfferedTool): number {
  const verb =
    /\b(?:can|could|would|will) (?:you|somebody|someone|anybody|anyone)(?: please| just)?(?: come| stop| drop)?(?: out| over| by| round| around)?(?: and| to)? (\w+)|\bsend (?:me |us )?(?:somebody|someone|an? \w+)(?: out| over)? to (\w+)|\bplease (\w+)|\bi(?: want| need|'d like) to (\w+)/i
      .exec(joinCompounds(text))
      ?.slice(1)
      .find((group) => group !== undefined);
  const isPlain = verb === undefined || stopWords.has(verb.toLowerCase());
  if (isPlain) return 0;
  const key = stem(verb.toLowerCase());
  return tool.nameMeaning.stems.has(key) ? 0.4 : tool.purpose.stems.has(key) ? 0.3 : 0;
}

const trouble =
  /\b(?:won't|doesn't work|isn't working|not working|stopped working|keeps? \w+ing|broken|broke|tore|torn|ripped|spill(?:ed|t)|stained|chipped|dented|scratched|bent|snapped|smashed|leak(?:s|ing)|stuck|jammed|jamming|crash\w*|flood(?:ed|ing)|damaged|cracked|(?:knocked|ran|run) (?:over|into|down)|ruined|destroyed|wrecked|fail(?:s|ed|ing)|overheating|freezing|(?:stone|ice)[ -]cold|filthy|disgusting|un?happy with|not (?:\w+ )?happy|disappointed|no (?:hot water|heat|power|internet|signal|water)|smell(?:s|ing)?|making (?:a )?(?:weird|strange|funny|loud))\b/i;

/** "are my shirts done?" */
const isWaitingFor = /\b(?:is|are) (?:my|our|the) \w+(?: \w+)? (?:done|ready|finished|back|in)\b/i;

/** Who tells of trouble wants something done about it, and not to look it up. */
function troublePoints(utterance: Utterance, tool: OfferedTool): number {
  const isTold =
    trouble.test(utterance.text) && askedIntents(utterance).size === 0 && !/\?/.test(utterance.text);
  const takesIt = (tool.changes && tool.intents.has("report")) || isNamedFor(utterance.text, tool);
  return isTold ? (takesIt ? 0.3 : -0.2) : 0;
}

/** "People stuck" is for those who are stuck, whatever else it says of itself. */
function isNamedFor(text: string, { nameMeaning }: OfferedTool): boolean {
  const [word = ""] = trouble.exec(text) ?? [];
  return nameMeaning.stems.has(stem(word.toLowerCase()));
}

/** The intents that words name, and the one that telling of trouble implies. */
function intendedBy(utterance: Utterance): ReadonlySet<Intent> {
  const { things } = utterance.meaning;
  const asked = askedIntents(utterance);
  const intents = isWaitingFor.test(utterance.text) ? new Set<Intent>([...asked, "status"]) : asked;
  if (asksWhen.test(utterance.text)) return new Set<Intent>([...intents, "availability"]);
  if (/\b(?:tell|let) (?!me\b|us\b|you\b)(?:[\w.]+ ){1,3}(?:that|to know|know)\b/i.test(utterance.text))
    return new Set<Intent>([...intents, "message"]);
  if (
    things.has("staff") &&
    /\b(?:need|want|looking for|get|send|find) (?:me |us )?(?:a|an|some|your|the)\b/i.test(utterance.text)
  ) {
    return new Set<Intent>([...intents, "book", "send"]);
  }
  return trouble.test(utterance.text) && intents.size === 0 ? new Set<Intent>(["report"]) : intents;
}

/** "When could you do it?" asks for free times, whatever is to be done. */
const asksWhen = /\bwhen (?:can|could|would) (?:you|i|we)\b|\bwhen(?:'s| is| are| do| does)\b[^.;]*\bnext\b/i;

/** "I'm renewing my passport, where do I go?": what goes on is no request where a question follows. */
function askedIntents({ text, meaning }: Utterance): ReadonlySet<Intent> {
  const rest =
    /^\W*(?:i'm|i am|we're|we are) (?!(?:call|look|try|hop|wonder)ing)\w+ing\b[^,.;]*[,.;]\s+(.+)/i.exec(
      text,
    )?.[1];
  const asked = rest === undefined ? null : readUtterance(rest).meaning.intents;
  if (asked && asked.size > 0) return asked;
  const plain = text.replaceAll(haveMoved, "");
  return plain === text ? meaning.intents : readUtterance(plain).meaning.intents;
}

/** Who has moved tells of themselves, and asks for nothing to be moved. */
const haveMoved =
  /\b(?:i|we|they|he|she)(?:'ve| have|'s| has)? (?:just )?moved\b(?! (?:it|that|the|my|our)\b)/gi;

/** "Do not use for emergencies" speaks against the tool when the caller's words are those. */
function refusalPoints(options: { said: Meaning; tool: OfferedTool }): number {
  const { said, tool } = options;
  const words = [...said.stems].filter(
    (word) =>
      tool.refusal.stems.has(word) && !tool.nameMeaning.stems.has(word) && !tool.purpose.stems.has(word),
  );
  return Math.min(words.length * 0.7, 1.4);
}
