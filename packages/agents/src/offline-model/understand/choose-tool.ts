import { remembering } from "../words/memory.ts";
import { withoutIdentifiers } from "../values/masks.ts";
import { readPostcode } from "../values/read-contact.ts";
import { readValue } from "../values/read-value.ts";
import { changingIntents } from "../words/intents.ts";
import { intentLexicon, topicLexicon } from "../words/lexicon.ts";
import type { Token } from "../words/tokens.ts";
import type { Utterance } from "../values/utterance.ts";
import { asksAboutHouse } from "./about-the-house.ts";
import { isDecided } from "./intent-evidence.ts";
import type { OfferedTool } from "./offered-tool.ts";
import { requestThreshold, scoreTools, type Score } from "./score-tools.ts";
import { isRequestShaped } from "./speech-acts.ts";
import { hasTopic, wordWeight } from "./subject-evidence.ts";

export type Choice =
  | { kind: "tool"; tool: OfferedTool; points: number }
  | { kind: "several"; tools: OfferedTool[] }
  | { kind: "none" };

/** The tool a request is for; several when none stands out; none when it is about something else. */
export const chooseTool = remembering({
  limit: 2_000,
  key: ({ utterance, tools, now }: Choosing) =>
    `${utterance.original}\n${tools.map(({ id }) => id).join()}\n${now.getTime()}`,
  work: choose,
});

type Choosing = { utterance: Utterance; tools: OfferedTool[]; now: Date };

function choose(options: Choosing): Choice {
  const { utterance, tools } = options;
  if (asksAboutHouse(utterance.text, tools)) return { kind: "none" };
  const all = scoreTools(options);
  const choice = chooseFrom(all, options);
  if (choice.kind === "tool" && choice.tool.changes && asksForRule.test(utterance.text))
    return { kind: "none" };
  const told = choice.kind === "none" ? toldBy(all, utterance) : null;
  return told === null ? choice : { kind: "tool", tool: told.tool, points: told.fit };
}

/** "Do I have to be at home?" asks about what is to be done, and for nothing to be done. */
const asksForRule =
  /^\W*(?:(?:and|so|but|ok|okay|oh|well|hm+|thanks|great|fine)\W+)*(?:(?:do|would|will|should|must) (?:i|we|he|she|they) (?:also |even |still |really )?(?:(?:have|need) to (?:be|bring|wear|pay|do|come|know|call|leave|stay|have|wait)|bring|wear|need any|have any|need (?:an?|to have an?) (?:id|card|license|licence|passport|receipt|reference|prescription|deposit))\b|what (?:do|should|must|else do) (?:i|we) (?:need|have|bring|wear)\b|why\b)/i;

/**
 * "My father died this morning" asks for nothing and still tells what a tool is for. Only a tool that has to ask for
 * more is chosen by so little, so that nothing is done on the strength of it.
 */
function toldBy([best, next]: Score[], utterance: Utterance): Score | null {
  const { text, meaning } = utterance;
  if (!best || isRequestShaped(text) || meaning.tokens.length < 5 || meaning.intents.size > 0) return null;
  const stands = best.fit >= 0.65 && best.rank - (next?.rank ?? 0) >= 0.5;
  const isSituation = [...meaning.stems].some((word) => wordWeight(word, best.tool) >= 0.7);
  return stands &&
    isSituation &&
    best.tool.changes &&
    best.tool.wanted.filter(({ required }) => required).length >= 2
    ? best
    : null;
}

function chooseFrom(all: Score[], options: Choosing): Choice {
  const scores = all.filter(
    ({ tool, fit }) => fit >= thresholdOf(tool, options.utterance) && isOnSubject({ ...options, tool }),
  );
  const [best, ...others] = scores;
  if (!best) return { kind: "none" };
  const rivals = others.filter((score) => best.rank - score.rank < 0.12);
  const fullest = rivals.length === 0 ? null : fullestOf([best, ...rivals], options);
  if (fullest) return { kind: "tool", tool: fullest.tool, points: fullest.fit };
  const harmless = rivals.length === 0 ? null : harmlessOf([best, ...rivals], options);
  if (harmless) return { kind: "tool", tool: harmless.tool, points: harmless.fit };
  const nearest = rivals.length === 0 ? null : nearestOf([best, ...rivals], options);
  if (nearest) return { kind: "tool", tool: nearest.tool, points: nearest.fit };
  if (rivals.length > 0 && rivals.length <= 3)
    return { kind: "several", tools: [best, ...rivals].map((score) => score.tool) };
  return { kind: "tool", tool: best.tool, points: best.fit };
}

/** "stock of AB-1": where no deed is named, the one tool that only looks is meant. */
function harmlessOf(scores: Score[], { utterance: { meaning } }: Choosing): Score | null {
  const isDeed = [...meaning.intents].some((intent) => changingIntents.has(intent));
  const verbs = new Set(meaning.tokens.map((token) => token.stem));
  const readers = scores.filter(({ tool }) => !tool.changes);
  const writers = scores.filter(({ tool }) => tool.changes);
  const isNamed = writers.some(({ tool }) => verbs.has(tool.nameMeaning.tokens[0]?.stem ?? ""));
  return !isDeed && !isNamed && readers.length === 1 && writers.length > 0 ? (readers[0] ?? null) : null;
}

/**
 * "Any rabbits?" is answered by the list of those that are there, which needs no more than that, before a search that
 * would have to ask for three things. Only a look is chosen so.
 */
function nearestOf(scores: Score[], { utterance, now }: Choosing): Score | null {
  const [first, second] = scores
    .map((score) => {
      const { tool } = score;
      const needed = tool.wanted.filter(({ required }) => required).length;
      return { score, open: needed - countValues({ utterance, tool, now, isRequired: true }) };
    })
    .toSorted((one, other) => one.open - other.open);
  const isNearer =
    isRequestShaped(utterance.text) &&
    first !== undefined &&
    second !== undefined &&
    first.open + 2 <= second.open;
  return isNearer && !first.score.tool.changes ? first.score : null;
}

/** Who names a count and a name beside the day means the tool that takes them all. */
function fullestOf(scores: Score[], { utterance, now }: Choosing): Score | null {
  const [first, second] = scores
    .map((score) => ({ score, count: countValues({ utterance, tool: score.tool, now }) }))
    .toSorted((one, other) => other.count - one.count);
  return first && second && first.count >= second.count + 2 ? first.score : null;
}

function countValues(options: {
  utterance: Utterance;
  tool: OfferedTool;
  now: Date;
  isRequired?: boolean;
}): number {
  const { utterance, tool, now, isRequired = false } = options;
  const counted = isRequired ? tool.wanted.filter(({ required }) => required) : tool.wanted;
  return counted.filter((wanted) =>
    readValue({
      text: utterance.text,
      wanted,
      now,
      isAsked: false,
      toolWords: tool.plainWords,
      nameWords: tool.nameMeaning.stems,
    }).some(({ strength }) => strength >= 0.5),
  ).length;
}

/** A question is worth a look where looking asks for nothing and changes nothing. */
function thresholdOf(tool: OfferedTool, { text }: Utterance): number {
  const isHarmless = !tool.changes && tool.wanted.every(({ required }) => !required);
  return isHarmless && isRequestShaped(text) ? requestThreshold * 0.4 : requestThreshold;
}

/** "Book a table" is no request for a dentist's booking tool: its object is known to be another business's. */
function isOnSubject(options: {
  utterance: Utterance;
  tools: OfferedTool[];
  now: Date;
  tool: OfferedTool;
}): boolean {
  const { utterance, tools, now, tool } = options;
  const isWhen = /\b(?:tomorrow|at|this|last|every|late|\w+day) nights?\b/i.test(utterance.text);
  const content = utterance.meaning.tokens.filter(
    (token) => !token.isStop && !/^\d/.test(token.text) && !(isWhen && token.stem === "night"),
  );
  const isForeign = (token: Token): boolean =>
    topicLexicon.has(token.stem) && !tools.some((other) => belongs(token, other));
  const foreign = content.filter(isForeign);
  if (foreign.length === 0 || content.some((token) => belongs(token, tool) && !intentLexicon.has(token.stem)))
    return true;
  if (
    tool.wanted.some(({ kind, required }) => kind === "postcode" && required) &&
    hasPostcode(utterance.text)
  )
    return true;
  const named = namedThings({ utterance, tool, now });
  return foreign.every((token) => named.includes(token.text)) || isDecided(utterance.meaning.intents, tool);
}

/** Who names a postcode to a tool that needs one asks about a place, whatever the trouble there is. */
function hasPostcode(text: string): boolean {
  return readPostcode(text).some(({ strength }) => strength >= 0.9);
}

function belongs(token: Token, tool: OfferedTool): boolean {
  const topics = [...(topicLexicon.get(token.stem) ?? [])];
  return topics.some((topic) => hasTopic(tool, topic)) || wordWeight(token.stem, tool) > 0;
}

/** The words that the tool itself would take as a value, such as the name of a product. */
function namedThings(options: { utterance: Utterance; tool: OfferedTool; now: Date }): string {
  const { utterance, tool, now } = options;
  return tool.wanted
    .filter(({ kind }) => kind === "phrase" || kind === "choice" || kind === "sentence")
    .flatMap((wanted) =>
      readValue({
        text: withoutIdentifiers({ text: utterance.text, wanted: tool.wanted, reader: wanted }),
        wanted,
        now,
        isAsked: false,
        toolWords: tool.plainWords,
        nameWords: tool.nameMeaning.stems,
      }),
    )
    .map(({ start, end }) => utterance.text.slice(start, end).toLowerCase())
    .join(" ");
}
