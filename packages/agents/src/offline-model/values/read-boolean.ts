import { stem } from "../words/lexicon.ts";
import { synonymGroups } from "../words/synonyms.ts";
import { tokenise } from "../words/tokens.ts";
import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

const yes =
  /^\W*(?:(?:oh|ooh|ah|aha|um|uh|er|hm+|well|so|then|ok so)\W+)*(?:yes|yeah|yep|yup|sure|correct|right|exactly|absolutely|definitely|of course|please do|go ahead|that's right|that is right|that's correct|ok|okay|affirmative|indeed|it is|it does|i do|i have|i am|we do|we have|we are|they are|he is|she is|fine|sounds good|perfect|please|do it|uh-huh|uh huh|mm-?hm+|mhm+|yea|ya|confirm|confirmed|i would|by all means|why not|great|that works|works for me|let's do (?:it|that))\b/i;
const no =
  /^\W*(?:(?:oh|ooh|ah|um|uh|er|hm+|well|so|actually)\W+)*(?:no|nope|nah|not really|not yet|not at all|never|i don't|i do not|i haven't|i'm not|we don't|we haven't|it isn't|it's not|it doesn't|don't|negative|none|not now|not today|no thanks|rather not|i'd rather not)\b/i;

/** "we've got a dog, yes": the answer may come last. */
const last = /,\s+(yes|yeah|yep|no|nope)\W*$/i;

function saysYes(text: string): boolean {
  const end = last.exec(text)?.[1];
  if (end !== undefined && !no.test(text)) return /^y/i.test(end);
  return yes.test(text) && !no.test(text);
}

export function saysNo(text: string): boolean {
  return no.test(text) || (!yes.test(text) && /^n/i.test(last.exec(text)?.[1] ?? ""));
}

/** "I am not sure", "please hold on" and "I have a question" begin like an answer and are none. */
const unsettled =
  /\?|\b(?:not sure|(?:don't|do not) know|no idea|depends|complicated|(?:a|one) (?:\w+ )?question|stop|hold|wait|(?:have|need) to (?:ask|check)|let me)\b/i;
/** "They are not" and "ok then no" begin like a yes. */
const denial =
  /^\W*(?:it|that|he|she|they|we|you|i) (?:is|are|am|do|does|have|has|would) not\b|^[^.!]*\bno\W*$/i;

const negation = /\b(?:no|not|don't|doesn't|isn't|aren't|haven't|hasn't|without|never|none|didn't|won't)\b/i;
const empty = new Set([
  "ha",
  "has",
  "have",
  "is",
  "whether",
  "if",
  "need",
  "want",
  "caller",
  "custom",
  "includ",
  "with",
  "true",
  "fals",
  "yes",
  "need",
  "should",
  "requir",
  "request",
  "client",
  "guest",
  "patient",
]);

/** Yes or no: as an answer when asked, otherwise only when the caller mentions the very thing. */
export function readBoolean(options: { text: string; wanted: Wanted; isAsked: boolean }): Reading[] {
  const { text, wanted, isAsked } = options;
  if (isAsked && unsettled.test(text)) return [];
  const either = readEither(text, wanted);
  if (either.length > 0) return either;
  if (isAsked && (saysYes(text) || saysNo(text) || denial.test(text))) {
    return [{ value: saysYes(text) && !denial.test(text), start: 0, end: text.length, strength: 0.9 }];
  }
  const told = [...readAge(text, wanted), ...readFirst(text, wanted)];
  if (told.length > 0) return told;
  const subject = new Set(
    tokenise(wanted.words)
      .filter((token) => !token.isStop && !empty.has(token.stem))
      .map((token) => token.stem),
  );
  const mention = tokenise(text).find(
    (token) =>
      subject.has(stem(token.text)) ||
      [...subject].some((word) => isSameFamily(word, token.stem) || areSynonyms(word, token.stem)),
  );
  if (!mention) return readAside(text, wanted);
  const before = text.slice(Math.max(0, mention.start - 28), mention.start);
  const isQuestion = /\b(?:do you|can you|is there|are there|does it|is it|are you)\b/i.test(before);
  if (isQuestion && !isAsked) return [];
  const after = text.slice(mention.end, mention.end + 12);
  const isNegative =
    negation.test(before.split(/[,.;]|\bbut\b/).at(-1) ?? "") || /^\s+(?:isn't|not|is not)\b/i.test(after);
  return [{ value: !isNegative, start: mention.start, end: mention.end, strength: 0.6 }];
}

/** "Do we deliver (true) or do you pick it up (false)?": who names one of both has answered. */
function readEither(text: string, wanted: Wanted): Reading[] {
  const [, isTrue, isFalse] = /^(.+?)\(true\)(.+?)\(false\)/i.exec(wanted.description) ?? [];
  if (isTrue === undefined || isFalse === undefined) return [];
  const clauses = text.split(/[,.;]|\b(?:so|but|because)\b/i).filter((clause) => !negation.test(clause));
  const said = new Set(tokenise(clauses.join(". ")).map((token) => token.stem));
  const names = (words: string, others: string): boolean => {
    const foreign = new Set(tokenise(others).map((token) => token.stem));
    return tokenise(words).some(({ stem: key, isStop }) => !isStop && !foreign.has(key) && said.has(key));
  };
  const [yesNamed, noNamed] = [names(isTrue, isFalse), names(isFalse, isTrue)];
  return yesNamed === noNamed ? [] : [{ value: yesNamed, start: 0, end: text.length, strength: 0.8 }];
}

/** "… and yes it's my first time": a yes or no of its own, about what the description says. */
function readAside(text: string, wanted: Wanted): Reading[] {
  const match = /(?:[,;.]|\band|\bbut)\s+(?:and |but )?(yes|yeah|no|nope)\b,?\s+([^.;]+)/i.exec(text);
  const own = new Set(
    tokenise(wanted.description).flatMap((token) => (aboutWords.test(token.text) ? [] : [token.stem])),
  );
  const about = tokenise(match?.[2] ?? "").filter((token) => own.has(token.stem));
  if (!match || about.length === 0) return [];
  const value = /^ye/i.test(match[1] ?? "");
  return [{ value, start: match.index, end: match.index + match[0].length, strength: 0.6 }];
}

/** Words that tell one description from no other. */
const aboutWords =
  /^(?:a|an|the|is|are|was|it|it's|i|i'm|you|we|they|them|their|to|for|of|in|on|at|or|and|not|do|does|be|when|whether|if|there|here|may|can|should|want|have|has|with|yes|no|true|false|my|your|please|don't|that|this)$/i;

/** "My husband comes along" tells of a partner. */
function areSynonyms(one: string, other: string): boolean {
  const groups = synonymGroups.get(one) ?? [];
  return groups.some((group) => synonymGroups.get(other)?.includes(group));
}

const spokenAge =
  /\b(\d{1,3})(?:[ -]years?[ -]olds?\b|[ -](?:weeks?|months?)[ -]olds?\b)|\baged? (\d{1,3})\b|\b(?:boy|girl|son|daughter|child|kid) of (\d{1,3})\b|\b(?:i'm|he's|she's|i am|he is|she is|turn(?:s|ed|ing)) (\d{1,3})(?=\W*$|[,.;?!]| and\b| so\b| but\b)/i;

/** "Under 16" is told by an age. */
function readAge(text: string, { words, description }: Wanted): Reading[] {
  const said = `${words}. ${description}`;
  const below = /\b(?:under|below|younger than)(?: the age of)? (\d{1,2})\b/i.exec(said)?.[1];
  const above =
    /\b(?:over|older than)(?: the age of)? (\d{1,3})\b|\b(\d{1,3}) (?:or|and) (?:over|older|above)\b/i.exec(
      said,
    );
  const match = spokenAge.exec(text);
  if (!match || (below === undefined) === (above === null)) return [];
  const isYoung = /(?:week|month)/i.test(match[0]);
  const age = isYoung ? 0 : Number(match.slice(1).find((group) => group !== undefined));
  const value = below === undefined ? age >= Number(above?.[1] ?? above?.[2]) : age < Number(below);
  return [{ value, start: match.index, end: match.index + match[0].length, strength: 0.8 }];
}

/** "It's my first" and "it's our third" answer whether it is the first. */
function readFirst(text: string, { words, description }: Wanted): Reading[] {
  if (!/\bfirst\b|\bnever\b.*\bbefore\b/i.test(`${words} ${description}`)) return [];
  const match =
    /\b(?:my|our|her|his|the)(?: very)? (first|1st|second|2nd|third|3rd|fourth|4th)\b(?! (?:name|week|day|of|floor|choice|one)\b)|\bnever\b[^,.;]*\bbefore\b/i.exec(
      text,
    );
  if (!match) return [];
  const value = match[1] === undefined || /^(?:first|1st)$/i.test(match[1]);
  return [{ value, start: match.index, end: match.index + match[0].length, strength: 0.8 }];
}

function isSameFamily(one: string, other: string): boolean {
  return one.length >= 5 && other.length >= 5 && one.slice(0, 5) === other.slice(0, 5);
}
