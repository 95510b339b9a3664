import { tokenise } from "../words/tokens.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Reading } from "./reading.ts";

/** Somebody or something, and what it does or is: how one tells what has happened. */
const statement =
  /^(?:there(?:'s| is| are| was| were)|(?:i|we|you|they|he|she|it|somebody|someone|something|nobody)(?:'\p{L}+)? |(?:my|our|the|his|her|their|your|one of (?:the|our|my|your)|an?|some) [\p{L}'’-]+ )/iu;
/** What one says of oneself and of what one wants, which is nothing that has happened. */
const aside =
  /^(?:(?:i|we)(?: also| just| really| still)?(?:'d| would| want| need|'m (?:calling|looking|trying|hoping|just)| am calling|'ll| will| can| live| have (?:a|an) (?:complaint|question|problem|request))\b|(?:my|our|the|his|her|their) (?:full |first |last |phone |mobile |customer |order |booking |account )*(?:name|number|address|phone|e-?mail|id|code|zip)\b|it's (?:about|me|for)\b|(?:i'm|i am|we're|we are|it's|that's) (?:at |in |on the \p{L}+$|customer\b|number\b))/iu;
const introduction = /^(?:I['’]m|I am|[Ww]e['’]re|[Ww]e are|[Ii]t['’]s|[Tt]hat['’]s) \p{Lu}/u;
const lead =
  /^(?:(?:hi|hello|hey|um|uh|er|oh|well|so|yeah|listen|look|help|sorry|okay|ok|and|but|because|good (?:morning|afternoon|evening)|oh god|god|please)\b[\s,.!]*)+/i;

/**
 * The clauses of a first utterance that tell something, for a tool that has to know what is the matter: "we've run onto a
 * sandbank" holds no word for trouble, and still is all there is to say of it.
 */
export function readStory({ text, wanted, nameWords = new Set() }: ReadOptions): Reading[] {
  if (!matters.test(`${wanted.words} ${wanted.description}`)) return [];
  const told = clausesOf(text).filter(({ clause }) => tells(clause, nameWords));
  const [first] = told;
  const last = told.at(-1);
  if (!first || !last) return [];
  const end = last.start + last.clause.length;
  return [{ value: text.slice(first.start, end), start: first.start, end, strength: 0.5 }];
}

const matters =
  /\b(?:problem|issue|fault|defect|damage|trouble|matter|wrong|broken|happened|happening|symptoms?|signs|incident|see|sees|notice|noticed)\b/i;

function clausesOf(text: string): { clause: string; start: number }[] {
  return [
    ...text.matchAll(
      /[^.?!:;,]+(?:,(?! (?:and|but|so|i|we|you|he|she|it|they|my|our|the|there|can|could|would|please)\b)[^.?!:;,]+)*/giu,
    ),
  ].flatMap(({ 0: part, index }) => {
    const body = part.trimStart().replace(/^(?:and|but|so|because) /i, "");
    const clause = body.replace(lead, "").trimEnd();
    const start = index + part.length - part.trimStart().length + part.trimStart().length - body.length;
    return [{ clause, start: text.indexOf(clause, start) }];
  });
}

function tells(clause: string, nameWords: ReadonlySet<string>): boolean {
  // "I have a gripe" names what the tool is for, and nothing of what it is about.
  const content = tokenise(clause).filter(({ isStop, stem }) => !isStop && !nameWords.has(stem));
  // Digits name a machine, a house or a phone, and are asked for elsewhere.
  const isNumber = /\p{L}-?\d|\d{3}/u.test(clause);
  return (
    !isNumber &&
    content.length > 0 &&
    tokenise(clause).length >= 3 &&
    statement.test(clause) &&
    !aside.test(clause) &&
    !introduction.test(clause)
  );
}
