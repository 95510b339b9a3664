import { topicLexicon } from "../words/lexicon.ts";
import { tokenise } from "../words/tokens.ts";
import { isPromise } from "./is-promise.ts";
import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

const troubleCue =
  /\b(?:won't|doesn't|isn't|can't|cannot|not working|stopped|broken|broke|leak\w*|stuck|lost|hurts?|pain|wrong|missing|damaged|cracked|blocked|clogged|smell\w*|noise|error|fail\w*|dead|dying|flood\w*|burst|dripping|cold|hot|late|stole\w*|fever|flu|ill|injur\w*|headache|infection|flat|puncture\w*|stranded|jam\w*|storm|swollen|bleeding|limp\w*|vomit\w*|throwing up|sick|cough\w*|itch\w*|problem|issue|trouble|complain\w*|rude|overcharged|never|crash\w*|slow|down|out of|no (?:hot water|heat|power|internet|signal)|keeps?|hangs?|hanging|loose|wobbl\w*|collaps\w*|(?:could|might|going to) fall|fell|hit|(?:knocked|ran|run) (?:over|into|down)|ruined|destroyed|wrecked|scratch\w*|dent\w*|won|making|filthy|dirty|disgusting|freezing|unhappy|not (?:\w+ )?happy)\b/i;
const statementCue =
  /^(?:i have|i've got|i've|i had|i got|we have|we've|there's|there is|there are|my |our |the |it's|it is|it |he |she |because|someone|somebody|a |an |i am|i'm|i was|i sold|i bought|i paid|i got|i lost|i left|we were|your (?!name|number|address|phone|e-?mail)|you )/i;
const scaffolding =
  /^(?:and |help |so |but |um |uh |well |oh |ok |okay |yes |no |hi |hello |hey |good (?:morning|afternoon|evening)|please |sorry )+/i;
const requestOnly =
  /^(?:can|could|would|will|do|does|is|are|what|when|how|where|who|which|i(?:'d| would) like|i want|i need to|i(?:'m| am) (?:calling|trying|looking|hoping)|please|let's|book|schedule|make|set up|this is|my name|i(?:'m| am) [A-Z]|call me|you can)/i;

/** The caller's own clause that tells what is wrong, what they want passed on, or why they call. */
export function readSentence(options: { text: string; wanted: Wanted; isAsked: boolean }): Reading[] {
  const { text, wanted, isAsked } = options;
  const need = neededThing(text, wanted);
  if (need) return [need];
  const passedOn = quotedMessage(text);
  const isMessage = /\b(?:message|note|comment|memo|text|body|instruction)/i.test(wanted.words);
  if (isMessage && passedOn) return [passedOn];
  if (isAsked)
    return interjection.test(text.replace(leave, "")) || (!isMessage && isPromise(text))
      ? []
      : wholeAnswer(text);
  const listed = /^([^:]{3,40}):\s+(\p{L}[^.?!]+)/u.exec(text);
  if (listed?.[1] && listed[2] && order.test(listed[1].replace(scaffolding, "")))
    return [place(text, listed[2], 0.7)];
  const reason =
    /\b(?:because|due to|(?:report|complain|say) that|regarding|it's about|(?:calling|call) about|the (?:reason|problem|issue) is(?: that)?)\s+([^.?!]+)/i.exec(
      text,
    );
  const why = reason?.[1]?.replace(/^of /i, "").replace(asideWish, "");
  if (why && !isAbsence(why)) return [place(text, why, 0.7)];
  if (/\b(?:message|note|comment|feedback|instruction|request|memo|body|text)/i.test(wanted.words)) return [];
  const telling = clausesOf(text).filter(isTelling);
  const first = telling[0];
  const last = telling.at(-1);
  if (!first || !last) return purpose(text, wanted);
  const start = text.indexOf(first);
  const words = text.slice(start, text.indexOf(last, start) + last.length);
  return [place(text, words, 0.6)];
}

/** What the caller wants is not why they want it. */
const asideWish = / and (?:i|we)(?:'d| would| really)? (?:want|need|like)\b.*$/i;

/** "And we'd need a high chair" is a special request. */
function neededThing(text: string, { words }: Wanted): Reading | null {
  if (!/\b(?:special|requests?|wish(?:es)?|needs|requirements?)\b/i.test(words)) return null;
  const thing =
    /\b(?:we|i)(?:'d|'ll| would| will)? (?:also )?need (an? (?!table\b|room\b|appointment\b)[^,.;?!]+)/i.exec(
      text,
    )?.[1];
  return thing === undefined ? null : place(text, thing, 0.7);
}

/** Said of what was asked for, and not in answer to it. */
const interjection =
  /^\W*(?:(?:i|we) (?:should |do |really )?(?:hope|think|thought|know|see|guess)(?: (?:so|not))?|(?:that's|this is) the (?:\w+) time\b.*|you know|no kidding|i'm not kidding|really|seriously|are you serious)\W*$/i;

const leave = /[.,;!]?\s*(?:good ?bye|bye(?:[ -]bye)?|ciao|take care|see (?:you|ya))\W*$/i;

function place(text: string, words: string, strength: number): Reading {
  const value = words.replace(scaffolding, "").replace(/[\s,.;!?]+$/, "");
  const start = Math.max(0, text.indexOf(value));
  return { value, start, end: start + value.length, strength };
}

function clausesOf(text: string): string[] {
  return text
    .split(
      /[.?!;]\s+|(?<=\bthis is [^,]{2,30}),\s+|,\s+(?=(?:and |but |so |can|could|do|i|my|the|there|it|would|please|this|is|how|what)\b)|\s+(?:and|so|but)\s+(?=(?:can|could|would|i(?:'d| would) like|i need|i want|please|do you|how|what|my name|this is)\b)/i,
    )
    .map((clause) => clause.replace(scaffolding, "").trim())
    .filter((clause) => clause !== "");
}

const order =
  /^(?:open|create|make|log|file|report|send|submit|raise|start|put|get|tell|give|register|book|schedule|call|check|cancel)\b/i;
/** Words for trouble in general, which say nothing of what it is. */
const bareTrouble = /\b(?:problem|issue|trouble|complain\w*|wrong)\b(?! (?:with|about|in|at|on)\b)/gi;

/** Who is not coming has said what they want, and not why. */
const absence = /\b(?:won't|can't|cannot) (?:be (?:there|in|coming)|come|make it|attend)\b/gi;

function isAbsence(words: string): boolean {
  return words.search(absence) >= 0;
}

/** A clause tells something when it states trouble, and does not merely ask for a service. */
function isTelling(clause: string): boolean {
  const words = tokenise(clause);
  if (words.length < 2 || order.test(clause)) return false;
  const isIntroduction = /^(?:this is|my name|i(?:'m| am) [A-Z])/.test(clause);
  const isTrouble = troubleCue.test(clause.replaceAll(bareTrouble, "").replaceAll(absence, ""));
  if (requestOnly.test(clause)) {
    return (
      isTrouble && !isIntroduction && /\b(?:report|because|my|the|with)\b/i.test(clause) && words.length >= 5
    );
  }
  const isAbout = words.some((word) => topicLexicon.has(word.stem)) && words.length >= 3;
  return isTrouble || (statementCue.test(clause) && isAbout);
}

/** "an appointment for a sore knee": the reason is what follows "for". */
function purpose(text: string, wanted: Wanted): Reading[] {
  if (
    !/\b(?:reason|purpose|symptom|concern|matter|issue|problem|subject)\b/i.test(
      `${wanted.words} ${wanted.description}`,
    )
  )
    return [];
  const match =
    /\b(?:for|about|regarding|with) (?:a |an |my |the |some )?([\p{L}' -]{4,60}?)(?=\s+(?:on|at|tomorrow|today|next|this|please|under)\b|[.,?!]|$)/iu.exec(
      text,
    );
  const words = match?.[1] ?? "";
  const isThing = tokenise(words).some(
    (word) => !word.isStop && (topicLexicon.has(word.stem) || troubleCue.test(word.text)),
  );
  return isThing ? [place(text, words, 0.5)] : [];
}

function quotedMessage(text: string): Reading | null {
  const match =
    /\b(?:tell (?:him|her|them|(?:the|my) \w+|(?:(?:doctor|dr\.?|mr\.?|mrs\.?|ms\.?) )?[A-Z]\w+)(?: that)?|let (?:him|her|them|(?:the|my) \w+|[A-Z]\w+) know(?: that)?|ask (?:him|her|them|(?:the|my) \w+|[A-Z]\w+) to|pass on that|saying(?: that)?|(?:the )?(?:message|note) (?:is|that|saying)|(?:message|note|comment)(?: (?:to|for|on) [\w ]{1,30})?(?=:)|say that)[:,]?\s+(.+)$/i.exec(
      text,
    );
  return match?.[1] ? place(text, match[1], 0.9) : null;
}

/** A yes agrees to something, and tells nothing of what is the matter. */
const plainYes =
  /^(?:(?:yes|yeah|yep|correct|confirmed|i confirm|right|exactly|absolutely|go ahead|do it|please do|(?:that|it)(?:'s| is) (?:right|correct|fine)|sounds good|perfect|great|fine|good|please|thanks|thank you)\W*)+$/i;

function wholeAnswer(text: string): Reading[] {
  const bare = text
    .replace(
      /^(?:\s*(?:sure|yes|yeah|ok|okay|um|uh|well|oh|so|please|just|it's that|it's about|it is about|about)\b[,:]?\s*)+/i,
      "",
    )
    .replace(/[.!\s]+$/, "");
  const isAnswer =
    tokenise(bare).length >= 1 &&
    /\p{L}{2}/u.test(bare) &&
    !/^(?:no|nope|i don't know|not sure|what|why|hello|hi)\W*$/i.test(bare) &&
    !plainYes.test(bare) &&
    !/\?\s*$/.test(text);
  return isAnswer ? [place(text, bare, 0.6)] : [];
}
