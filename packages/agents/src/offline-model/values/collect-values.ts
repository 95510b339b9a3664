import { tokenise } from "../words/tokens.ts";
import type { Candidate, CollectOptions, Halves, Values } from "./candidate.ts";
import { clash } from "./clash.ts";
import { counts, isOthersCount } from "./is-others-count.ts";
import { isAmount } from "./is-amount.ts";
import { isDenied } from "./is-denied.ts";
import { isNoName } from "./is-no-name.ts";
import { isPlain } from "./is-plain.ts";
import { isRatherOption } from "./is-rather-option.ts";
import { isSomebody } from "./is-somebody.ts";
import { joinHalf } from "./join-half.ts";
import { isExactCode } from "./is-exact-code.ts";
import { maskedSpans, withoutIdentifiers } from "./masks.ts";
import type { Wanted } from "./parameter.ts";
import { readValue } from "./read-value.ts";
import { momentsIn } from "./read-when.ts";
import { overlaps, type Place } from "./reading.ts";
import { roleBonus } from "./role-cues.ts";
import { secondThought } from "./second-thought.ts";
import { withoutOthers } from "./without-others.ts";

/**
 * Reads as many parameters as one utterance holds. Two of a kind (from and to) are told apart by
 * the words around the values, then by order; one stretch of digits never serves two parameters.
 */
export function collectValues(options: CollectOptions): { values: Values; halves: Halves } {
  const open = options.wanted.filter((wanted) => options.isCorrection || !(wanted.key in options.known));
  const found = options.wanted.flatMap((wanted) =>
    open.includes(wanted)
      ? candidatesFor(wanted, options)
      : candidatesFor(wanted, options).filter((candidate) => isRestated(candidate, options)),
  );
  const cut = found.map((candidate) => withoutOthers(candidate, found));
  const candidates = cut.filter((candidate) => !cut.some((other) => isRatherOption({ candidate, other })));
  const taken: Candidate[] = [];
  for (const candidate of candidates.toSorted(byScore)) {
    if (taken.some((other) => other.wanted.key === candidate.wanted.key || clash(other, candidate))) continue;
    taken.push(candidate);
  }
  const values = Object.fromEntries(taken.map(({ wanted, reading }) => [wanted.key, reading.value]));
  return joinHalves({ options, open, values });
}

/**
 * "My name is …" puts right what was misheard, with no word of correction; so does another day, said while something
 * else was asked for, to a tool that takes one day.
 */
function isRestated({ wanted, reading }: Candidate, options: CollectOptions): boolean {
  if (wanted.kind === "person") return reading.strength >= 1;
  const isOnly = options.wanted.filter(({ kind }) => kind === "date").length === 1;
  return wanted.kind === "date" && isOnly && options.askedKey !== null && reading.strength >= 0.9;
}

function candidatesFor(wanted: Wanted, options: CollectOptions): Candidate[] {
  const { text, now, toolWords, nameWords, askedKey } = options;
  const isAsked = askedKey === wanted.key || isOtherName({ wanted, options });
  const isItself =
    isExactCode(wanted) || ((isAsked || isOnlyCount(wanted, options)) && isBareAnswer(wanted, text));
  const masks = isItself ? [] : maskedSpans({ text, now, kind: wanted.kind });
  const own = isAsked ? text : withoutIdentifiers({ ...options, reader: wanted });
  const isMeant = isAsked || isRestatedHour(wanted, options);
  return readValue({ text: own, wanted, now, isAsked: isMeant, toolWords, nameWords })
    .filter((reading) => !masks.some((mask) => overlaps(mask, reading)))
    .filter((reading) => !isDenied(text, reading))
    .filter((reading) => !isNoName({ wanted, reading, options }))
    .filter((reading) => !isAsked || !isSomebody({ wanted, reading, options }))
    .filter(
      (reading) =>
        !(counts(wanted) || wanted.kind === "money") || !isOthersCount({ wanted, reading, options }),
    )
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
    .filter((candidate) => candidate.score > 0.3 && !isMisdirected({ ...candidate, options }));
}

/** What was asked for, and nothing else: a code that looks like a date, "two fifty" that looks like a time. */
function isBareAnswer({ kind }: Wanted, text: string): boolean {
  if (isAmount(kind)) return bareAmount.test(text);
  return kind === "code" && tokenise(text).length <= 3;
}

const bareAmount =
  /^\W*(?:(?:and|or|no|oh|wait|sorry|actually|what about|how about|(?:(?:he|she|they|i) \w+ )?(?:it was|it's|it is)|make (?:it|that))\W+)*\d:\d\d\W*$/i;

/** "He says it was four fifty" puts right the one number of a tool that takes no time of day. */
function isOnlyCount(wanted: Wanted, { wanted: all, isCorrection, known }: CollectOptions): boolean {
  const others = all.filter(({ kind }) => isAmount(kind) || kind === "time" || kind === "date-time");
  return isCorrection && isAmount(wanted.kind) && wanted.key in known && others.length === 1;
}

/** A first name was asked for and a whole name said: the last name is part of the answer. */
function isOtherName({ wanted, options }: { wanted: Wanted; options: CollectOptions }): boolean {
  const asked = options.wanted.find(({ key }) => key === options.askedKey)?.kind;
  const isPair =
    (wanted.kind === "last-name" && asked === "first-name") ||
    (wanted.kind === "first-name" && asked === "last-name");
  return isPair && /^\W*\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){1,3}\W*$/u.test(options.text);
}

const restatedHour =
  /\b(?:make (?:it|that)|to|at|for|say)\s+\d{1,2}(?::\d\d)?(?: please)?\W*$|\b\d{1,2}(?::\d\d)? (?:is|would be|works) (?:better|best|easier|nicer)\b/i;

/** "make it 10" and "10 is better" put a time right where nothing else is counted. */
function isRestatedHour(wanted: Wanted, options: CollectOptions): boolean {
  return (
    wanted.kind === "time" &&
    options.isCorrection &&
    wanted.key in options.known &&
    restatedHour.test(options.text) &&
    !options.wanted.some(({ kind, key }) => kind === "number" && key in options.known)
  );
}

/** "to Central Station" answers where to, even when it was asked where from. */
function isMisdirected(found: { wanted: Wanted; reading: Place; options: CollectOptions }): boolean {
  const { wanted, reading, options } = found;
  const twins = options.wanted.filter(
    (other) => other.kind === wanted.kind || ["place", "address"].includes(other.kind),
  );
  return twins.length > 1 && roleBonus({ text: options.text, reading, wanted }) < 0;
}

function byScore(one: Candidate, other: Candidate): number {
  return other.score - one.score || one.reading.start - other.reading.start;
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
    }).filter((reading) => !options.isCorrection || !isMisdirected({ wanted, reading, options }));
    const known = options.known[wanted.key];
    const { half, value } = joinHalf({ wanted, moments, earlier: halves[wanted.key], known });
    if (half) halves[wanted.key] = half;
    if (isOpen && moments.length > 0 && value !== null) values[wanted.key] = value;
  }
  return { values, halves };
}
