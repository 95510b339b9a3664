import type { Claim } from "./claim.ts";
import { infinitiveVerbs, conceptOfVerb, lookedUp, pastVerbs, states } from "./claim-verbs.ts";
import { type Concept, conceptsIn, plainWords } from "./concept.ts";
import { findCodes } from "./find-codes.ts";
import { statedClauses } from "./sentences.ts";

/**
 * What one English sentence of an agent states was done. A question, an offer, an intention, a condition and a denial
 * state nothing of the kind.
 */
export function findClaims(sentence: string): Claim[] {
  const plain = sentence
    .replaceAll(/[’ʼ]/g, "'")
    .replaceAll(/\b(?:no|not a) (?:problem|worries|trouble)\b/gi, "");
  const clauses = statedClauses(plain);
  const isConditional = clauses.some((clause) =>
    /^(?:and |so |but )?(?:if|once|unless|when|as soon as)\b/i.test(clause),
  );
  const found = clauses.flatMap((clause) => claimsOf(clause, isConditional));
  return [...found, ...(clauses.length > 0 ? findCodes(plain) : [])];
}

const hastily =
  "(?:just|now|already|also|successfully|officially|gone ahead and|went ahead and|then|actually|all|since)";
const thing =
  "appointment|booking|reservation|visit|order|message|text|e-?mail|sms|link|confirmation|ticket|request|payment|" +
  "refund|cancellation|account|table|room|callback|call back|delivery|subscription|details|address|prescription|" +
  "invoice|slot|meeting|change|changes|car|reminder|invitation|invite|code";
const subject = `(?:your(?: [\\w'-]+?){1,5}?|you|it|that|this|everything|(?:the|a|an|this|that|our)(?: [\\w'-]+?){0,3}? (?:${thing}))`;
const is = `(?:'s|'re| is| are)`;
const hasBeen = `(?:'s been|'ve been| has been| have been| was| were| has just been| has now been| has already been)`;
const own = "(?:you|your|it|that|this|everything)";

type Pattern = { kind: "did" | "is" | "looked"; pattern: RegExp };

const patterns: readonly Pattern[] = [
  did(`\\bI(?:'ve| have)?(?: ${hastily})* (?<verb>${pastVerbs})\\b`),
  did(`\\bwe(?:'ve| have)?(?: ${hastily})* (?<verb>${pastVerbs})\\b(?=(?: \\w+){0,2} ${own}\\b)`),
  did(`\\b(?:I|we)(?:'ve| have)? (?:was|were|been) able to (?:${hastily} )*(?<verb>${infinitiveVerbs})\\b`),
  did(`\\b(?:I|we)(?:'ve| have)? managed to (?:${hastily} )*(?<verb>${infinitiveVerbs})\\b`),
  { kind: "looked", pattern: expression(`\\bI(?:'ve| have)?(?: ${hastily})* (?<verb>${lookedUp})\\b`) },
  so(
    `\\b(?:I|we)(?:'ve| have)(?: got| had)? (?:${own}|the)(?: [\\w'-]+?){0,2}?(?: ${hastily})* (?<verb>${states}|down for|down on)\\b`,
  ),
  so(`\\b${subject}${is}(?: ${hastily})* (?<verb>${states})\\b`),
  so(`\\b${subject}${hasBeen}(?: ${hastily})* (?<verb>${pastVerbs})\\b`),
  so(`\\b${subject}${is}(?: all| now)* (?<verb>done|taken care of|sorted(?: out)?|complete|completed)\\b`),
  so(`\\b${subject}(?: has| have)? (?<verb>went through|gone through|(?:was|were|is) successful)\\b`),
  so(
    `\\b(?:an?|the|your)(?: [\\w'-]+){1,3}? (?:is|are) (?:already |now )?(?<verb>on (?:its|the|their|his|her) way)\\b`,
  ),
  so(
    `^(?:(?:okay|ok|great|perfect|alright|all right) )*(?:and |you're |we're |I'm )?(?<verb>all done|done)[.!]*$`,
  ),
];

function claimsOf(clause: string, isConditional: boolean): Claim[] {
  const found = patterns.flatMap(({ kind, pattern }): Claim[] => {
    const match = pattern.exec(clause);
    const verb = match?.groups?.["verb"];
    if (match === null || verb === undefined || !isStated({ clause, match: match[0], index: match.index }))
      return [];
    if (kind === "looked") return [{ kind, verb }];
    if (kind === "is" && (isConditional || isAvailability(match[0]) || isPolicy(clause, match))) return [];
    const rest = clause.slice(match.index + match[0].length);
    return [
      { kind, verb, concept: conceptOf({ verb, clause: match[0] + rest }) },
      ...furtherDeeds(kind, rest),
    ];
  });
  return found;
}

/** "I booked it and sent you a text": the second deed has no subject of its own. */
function furtherDeeds(kind: "did" | "is", rest: string): Claim[] {
  if (kind !== "did") return [];
  const verb = furtherDeed.exec(rest)?.groups?.["verb"];
  return verb === undefined ? [] : [{ kind, verb, concept: conceptOf({ verb, clause: rest }) }];
}

const furtherDeed = expression(`\\band (?:also |then |just |have )*(?<verb>${pastVerbs})\\b`);

/** A verb that leaves open what was done is told apart by the thing that it was done to. */
function conceptOf({ verb, clause }: { verb: string; clause: string }): Concept {
  const concept = conceptOfVerb(verb);
  if (concept !== "any") return concept;
  if (/^(?:down|(?:all )?set)/i.test(verb)) return "book";
  const things = conceptsIn(plainWords(clause));
  for (const one of ["book", "order", "pay", "send"] as const) if (things.has(one)) return one;
  return "any";
}

/** Nothing before the words, or among them, that turns them into a wish, a condition, an offer or a denial. */
function isStated({ clause, match, index }: { clause: string; match: string; index: number }): boolean {
  const before = clause.slice(0, index);
  return !turned.test(before) && !denied.test(before) && !denied.test(match) && !turnedWithin.test(match);
}

const denied = /\b(?:not|never|no|nothing|none|nobody|cannot|without|neither|nor|hardly|yet to)\b|n't\b/i;
const turned = new RegExp(
  `\\b(?:${[
    "if|whether|once|unless|until|till|when|whenever|as soon as|in case|after|before|would|could|should|might|may",
    "hope|hoping|make sure|making sure|ensure|see that|check that|so that|assuming|imagine|suppose|wish|'ll|will|pretend",
  ].join("|")})\\b`,
  "i",
);
const turnedWithin =
  /\b(?:if|once|unless|until|when|before|after|will|would|should|can|could|may|must|might|to be)\b/i;

/** "It's already booked", "that's fully booked": of a time that is not to be had, nothing was done. */
function isAvailability(match: string): boolean {
  return (
    /^(?:it|that|this|the (?:[\w'-]+ )*(?:slot|table|room|car))\b/i.test(match) &&
    /\b(?:already|all)\b/i.test(match)
  );
}

/** "Appointments are confirmed by text", "it's booked up": how it is always, or not at all. */
function isPolicy(clause: string, match: RegExpExecArray): boolean {
  const rest = clause.slice(match.index + match[0].length);
  return /^ (?:up|out|solid|through|(?:by|via) (?:e-?mail|text|sms|phone)|within|upon|when|once|if|automatically)\b/i.test(
    rest,
  );
}

function did(source: string): Pattern {
  return { kind: "did", pattern: expression(source) };
}

function so(source: string): Pattern {
  return { kind: "is", pattern: expression(source) };
}

function expression(source: string): RegExp {
  return new RegExp(source, "i");
}
