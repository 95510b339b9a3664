import { tokenise } from "../words/tokens.ts";
import type { Wanted } from "./parameter.ts";
import { readValue } from "./read-value.ts";
import { momentsIn } from "./read-when.ts";
import { maskedSpans, withoutIdentifiers } from "./masks.ts";
import { overlaps, type Reading } from "./reading.ts";
import { countedNoun, unitsOf } from "./read-number.ts";
import { roleBonus } from "./role-cues.ts";
import { joinHalf, type Half } from "./join-half.ts";

export type Values = Record<string, string | number | boolean>;

type CollectOptions = {
  text: string;
  wanted: Wanted[];
  now: Date;
  askedKey: string | null;
  toolWords: ReadonlySet<string>;
  nameWords?: ReadonlySet<string>;
  /** What is known already; only a correction may change it. */
  known: Values;
  /** Dates without a time, and times without a date, still waiting for the other half. */
  halves: Halves;
  isCorrection: boolean;
};

/** For each date-time and time parameter what was said of it so far. */
export type Halves = Record<string, Half>;

type Candidate = { wanted: Wanted; reading: Reading; score: number };

/**
 * Reads as many parameters as one utterance holds. Two of a kind (from and to) are told apart by
 * the words around the values, then by order; one stretch of digits never serves two parameters.
 */
export function collectValues(options: CollectOptions): { values: Values; halves: Halves } {
  const open = options.wanted.filter((wanted) => options.isCorrection || !(wanted.key in options.known));
  const found = options.wanted.flatMap((wanted) =>
    open.includes(wanted)
      ? candidatesFor(wanted, options)
      : candidatesFor(wanted, options).filter(isRestated),
  );
  const candidates = found.filter(
    (candidate) => !found.some((other) => isRatherOption({ candidate, other })),
  );
  const taken: Candidate[] = [];
  for (const candidate of candidates.toSorted(byScore)) {
    if (taken.some((other) => other.wanted.key === candidate.wanted.key || clash(other, candidate))) continue;
    taken.push(candidate);
  }
  const values = Object.fromEntries(taken.map(({ wanted, reading }) => [wanted.key, reading.value]));
  return joinHalves({ options, open, values });
}

/** "my name is …" puts right what was misheard, with no word of correction. */
function isRestated({ wanted, reading }: Candidate): boolean {
  return wanted.kind === "person" && reading.strength >= 1;
}

function candidatesFor(wanted: Wanted, options: CollectOptions): Candidate[] {
  const { text, now, toolWords, nameWords, askedKey } = options;
  const isAsked = askedKey === wanted.key;
  const masks = maskedSpans({ text, now, kind: wanted.kind });
  const own = isAsked ? text : withoutIdentifiers({ ...options, reader: wanted });
  const isMeant = isAsked || isRestatedHour(wanted, options);
  return readValue({ text: own, wanted, now, isAsked: isMeant, toolWords, nameWords })
    .filter((reading) => !masks.some((mask) => overlaps(mask, reading)))
    .filter((reading) => !isDenied(text, reading))
    .filter((reading) => wanted.kind !== "number" || !isOthersCount({ wanted, reading, options }))
    .filter((reading) => !options.isCorrection || options.known[wanted.key] !== reading.value)
    .filter((reading) => isAsked || isPlain({ wanted, reading, options }))
    .map((reading, order) => ({
      wanted,
      reading,
      score:
        reading.strength +
        (isAsked ? 0.6 : 0) +
        roleBonus({ text, reading, wanted }) +
        secondThought({ text, reading }) +
        (wanted.required ? 0.05 : 0) -
        order * 0.01,
    }))
    .filter((candidate) => candidate.score > 0.3 && !isMisdirected({ candidate, options }));
}

/** "make it 10" puts a time right where nothing else is counted. */
function isRestatedHour(wanted: Wanted, options: CollectOptions): boolean {
  return (
    wanted.kind === "time" &&
    options.isCorrection &&
    wanted.key in options.known &&
    /\b(?:make (?:it|that)|to|at|for|say)\s+\d{1,2}(?::\d\d)?(?: please)?\W*$/i.test(options.text) &&
    !options.wanted.some(({ kind, key }) => kind === "number" && key in options.known)
  );
}

/** In "4 people" nothing is said about nights, although a description of nights may mention people. */
function isOthersCount(found: { wanted: Wanted; reading: Reading; options: CollectOptions }): boolean {
  const { wanted, reading, options } = found;
  const noun = countedNoun(options.text, reading);
  if (noun === null || unitsOf(wanted.words).includes(noun)) return false;
  return options.wanted.some(
    (other) => other !== wanted && other.kind === "number" && unitsOf(other.words).includes(noun),
  );
}

const changeOfMind =
  /\b(?:no,? wait|wait,? no|no,? sorry|sorry,? no|i mean(?:t)?|scratch that|make that|correction|actually,? no|no,? actually)\b/i;

/** "large. no wait, medium": what was said last within one utterance holds. */
function secondThought(options: { text: string; reading: Reading }): number {
  const marker = changeOfMind.exec(options.text);
  return marker && marker.index > 0 && options.reading.start > marker.index ? 0.5 : 0;
}

/** Weak readings are taken only as answers: a number out of nowhere is not a quantity. */
function isPlain(found: { wanted: Wanted; reading: Reading; options: CollectOptions }): boolean {
  const { wanted, reading, options } = found;
  if (
    options.isCorrection &&
    wanted.key in options.known &&
    ["sentence", "phrase", "boolean"].includes(wanted.kind)
  ) {
    return reading.strength >= 0.8;
  }
  if (wanted.kind === "number") return reading.strength >= 0.5;
  if (wanted.kind === "money")
    return (
      reading.strength >= 0.7 ||
      /\b(?:under|below|over|above|budget|up to|max|around|about)\b/i.test(options.text)
    );
  if (wanted.kind === "code") return reading.strength >= 0.5 || options.isCorrection;
  return true;
}

/** "to Central Station" answers where to, even when it was asked where from. */
function isMisdirected(found: { candidate: Candidate; options: CollectOptions }): boolean {
  const { candidate, options } = found;
  const twins = options.wanted.filter(
    (other) => other.kind === candidate.wanted.kind || ["place", "address"].includes(other.kind),
  );
  return (
    twins.length > 1 &&
    roleBonus({ text: options.text, reading: candidate.reading, wanted: candidate.wanted }) < 0
  );
}

/** "a bath" said in answer to another question is still the option "bath". */
function isRatherOption({ candidate, other }: { candidate: Candidate; other: Candidate }): boolean {
  const isBare = candidate.wanted.kind === "phrase" && candidate.reading.strength <= 0.5;
  const isNamed =
    other.wanted.kind === "choice" && other.wanted.options.isClosed && other.reading.strength >= 1;
  return isBare && isNamed && overlaps(candidate.reading, other.reading);
}

function byScore(one: Candidate, other: Candidate): number {
  return other.score - one.score || one.reading.start - other.reading.start;
}

const proseKinds = new Set(["sentence", "phrase", "choice", "boolean"]);
const whenKinds = new Set(["date", "time", "weekday"]);

/** Whether two parameters would be filled from the same words when only one can own them. */
function clash(one: Candidate, other: Candidate): boolean {
  if (!overlaps(one.reading, other.reading)) return false;
  const kinds = [one.wanted.kind, other.wanted.kind];
  if (kinds.includes("phrase") && kinds[0] === kinds[1]) return one.reading.value === other.reading.value;
  if (kinds.includes("boolean") || kinds.includes("sentence")) return false;
  if (kinds.some((kind) => proseKinds.has(kind))) return kinds.every((kind) => kind === "choice");
  if (kinds.includes("address") && kinds.includes("postcode")) return false;
  if (kinds.includes("first-name") && kinds.includes("last-name")) return false;
  return !(kinds[0] !== kinds[1] && kinds.every((kind) => whenKinds.has(kind)));
}

/** "not 94110" and "instead of Monday" name what is no longer wanted. */
function isDenied(text: string, reading: Reading): boolean {
  const before = tokenise(text.slice(0, reading.start))
    .slice(-3)
    .map((token) => token.text)
    .join(" ");
  const isBooleanish = typeof reading.value === "boolean";
  return (
    !isBooleanish &&
    /(?:\bnot(?: for| on| at| the)?|\binstead of(?: the)?|\brather than(?: the)?|\bisn't)$/.test(before)
  );
}

/** A date said now and a time said later make one date-time; an hour waits for its half of the day. */
function joinHalves(found: { options: CollectOptions; open: Wanted[]; values: Values }): {
  values: Values;
  halves: Halves;
} {
  const { options, open } = found;
  const values = { ...found.values };
  const halves = { ...options.halves };
  for (const wanted of options.wanted.filter(({ kind }) => kind === "date-time" || kind === "time")) {
    const isOpen = open.includes(wanted) && !(wanted.key in values);
    const moments = momentsIn({
      ...options,
      wanted,
      isAsked: options.askedKey === wanted.key || isRestatedHour(wanted, options),
    });
    const known = options.known[wanted.key];
    const { half, value } = joinHalf({ wanted, moments, earlier: halves[wanted.key], known });
    if (half) halves[wanted.key] = half;
    if (isOpen && moments.length > 0 && value !== null) values[wanted.key] = value;
  }
  return { values, halves };
}
