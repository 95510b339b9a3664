import { changingIntents } from "../words/intents.ts";
import { intentLexicon, stem } from "../words/lexicon.ts";
import type { OfferedTool } from "./offered-tool.ts";

export type Detail = "when" | "time" | "number" | "count" | "price" | "where" | "who" | "what";

/** Words that ask what became of something, rather than for something new. */
export type OutcomeQuestion =
  | { kind: "whether" }
  | { kind: "again" }
  | { kind: "detail"; detail: Detail; isBare: boolean };

const lead = "^\\W*(?:(?:so|and|but|ok|okay|wait|sorry|well|hold on|just|then|yes|no)\\W+)*";
const adverb = "(?:(?:all|now|already|really|actually|been|just|been made|ever) )*";
const subject = "(?:it|that|this|they|those|these|everything|(?:my|the|our) \\w+(?: \\w+)?)";
const general = [
  new RegExp(
    `${lead}(?:did|does|has|have|will) ${subject} ${adverb}(?:go|gone|went|work|worked|happen|happened)(?: through| out| in| ok| okay)?\\b`,
    "i",
  ),
  new RegExp(
    `${lead}(?:did|have) you ${adverb}(?:do|done|get|got|manage)(?: to)?(?: it| that| this| them)?(?: done| through)?\\W*$`,
    "i",
  ),
  new RegExp(
    `${lead}(?:is|was|are) ${subject} ${adverb}(?:done|confirmed|sorted|set|settled|official|finished|in the system|through)(?: or not| yet)?\\W*$`,
    "i",
  ),
];
const participle = new RegExp(
  `${lead}(?:is|are|was|were|has|have|did) (?:${subject}|\\w+) ${adverb}(?:get )?(\\w+ed|sent|made|paid|put)\\b(?: in| through)?(?: or not| yet| now| for \\w+)?\\W*$`,
  "i",
);
const didYou = new RegExp(
  `${lead}(?:did|have) you ${adverb}(\\w+)(?: (?:it|that|them|this|these|those|him|her|me|us|my|the|our)\\b[^?]{0,30})?\\W*$`,
  "i",
);
const again =
  /^\W*(?:(?:please|ok|okay|yes|can you|could you|just|well|then|let's|and|so)\W+)*(?:retry|(?:try|do|run|check)(?: (?:it|that|this))? (?:again|once more|one more time))(?:,? (?:please|now|then|for me))*\W*$/i;

/** What an utterance asks about the last request; null when it asks for something else. */
export function outcomeQuestion(text: string, tool: OfferedTool | null): OutcomeQuestion | null {
  if (again.test(text)) return { kind: "again" };
  const detail = askedDetail(text, tool);
  if (detail) return detail;
  if (general.some((pattern) => pattern.test(text))) return { kind: "whether" };
  const verb = participle.exec(text)?.[1] ?? didYou.exec(text)?.[1];
  if (verb !== undefined && isDoneBy(verb, tool)) return { kind: "whether" };
  const isPressing = verb === undefined && /\b(?:or not|yes or no)\W*$/i.test(text);
  return tool !== null && isPressing ? { kind: "whether" } : null;
}

/** "my parcel" in "did my parcel arrive?": the question is about a thing, which another tool may know of. */
export function namesThing(text: string): boolean {
  return /\b(?:my|our|the) \w/i.test(text);
}

/** "booked" asks about a tool that books; before anything was done, about any change. */
function isDoneBy(verb: string, tool: OfferedTool | null): boolean {
  const key = stem(verb.toLowerCase());
  const intents = [...(intentLexicon.get(key) ?? [])];
  if (tool === null) return intents.some((intent) => changingIntents.has(intent));
  return (
    tool.changes &&
    (tool.nameMeaning.stems.has(key) || intents.some((intent) => tool.nameMeaning.intents.has(intent)))
  );
}

const asked =
  "(when|(?:what|which) time|(?:which|what) (?:day|date)|where|how many|how much|who|which \\w+|what)";
const past = new RegExp(
  `${lead}(?:for |on |at |to )?${asked}\\b.{0,24}?\\b(?:did (?:you|we|i)|have you) (\\w+)(?: [\\w']+){0,3}\\W*$`,
  "i",
);
const was = new RegExp(
  `${lead}(?:for |on |at )?${asked} (?:was|is) (?:that|it)(?: (?:for|again|then|exactly|with|at|on))*\\W*$`,
  "i",
);
const bare = new RegExp(
  `${lead}(?:for |on |at )?(when|(?:what|which) time|(?:which|what) (?:day|date)|where|how many|how much|who)(?: exactly| precisely| again| then| with)*\\W*$`,
  "i",
);
const number =
  /\bwhat(?:'s| is| was| are)? (?:my|the|that|our) (?:\w+ )?(?:number|reference|code|id|confirmation)\b(?: again)?\W*$|\b(?:do i (?:get|have)|is there|give me) (?:a|my|the) (?:\w+ )?(?:number|reference|code|confirmation)\b(?! to)/i;

function askedDetail(text: string, tool: OfferedTool | null): OutcomeQuestion | null {
  if (tool === null) return null;
  if (number.test(text)) return { kind: "detail", detail: "number", isBare: true };
  const [, about, verb = ""] = past.exec(text) ?? [];
  if (about && (/^(?:do|make|put|say)$/i.test(verb) || isDoneBy(verb, tool)))
    return { kind: "detail", detail: detailOf(about), isBare: false };
  const short = was.exec(text)?.[1] ?? bare.exec(text)?.[1];
  return short ? { kind: "detail", detail: detailOf(short), isBare: true } : null;
}

function detailOf(words: string): Detail {
  const lower = words.toLowerCase();
  if (lower.endsWith("time")) return "time";
  if (/^when|day|date/.test(lower)) return "when";
  if (lower === "how many") return "count";
  if (lower === "how much") return "price";
  return lower === "where" || lower === "who" ? lower : "what";
}
