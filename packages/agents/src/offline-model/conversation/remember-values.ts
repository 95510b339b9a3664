import type { Values } from "../values/candidate.ts";
import type { Wanted } from "../values/parameter.ts";
import { readUtterance } from "../values/utterance.ts";
import type { Dialogue, Fact, Request, Surroundings } from "./dialogue.ts";
import { accepts } from "./accepted-offer.ts";
import { hearValues } from "./hear-values.ts";
import { isDone } from "./is-done.ts";

const lastingKinds: ReadonlySet<string> = new Set([
  "person",
  "first-name",
  "last-name",
  "email",
  "phone",
  "address",
  "postcode",
  "code",
]);
const anaphora =
  /\b(?:it|that|this|them|one|there|then|same|those|him|her|me in|us in|go ahead|someone|somebody)\b/i;

/** Values given earlier in the call: who the caller is always holds, the rest when they refer back to it. */
export function rememberValues(options: {
  dialogue: Dialogue;
  request: Request;
  text: string;
  surroundings: Surroundings;
}): Values {
  const { dialogue, request, surroundings } = options;
  const refersBack = doesReferBack(options);
  const values: Values = {};
  for (const wanted of request.tool.wanted.filter((one) => !(one.key in request.values))) {
    const isLasting = lastingKinds.has(wanted.kind);
    const isUsable = (known: Fact): boolean =>
      isLasting || refersBack || isSameThing({ known, wanted, dialogue, request });
    const fitting = dialogue.facts.filter((known) => fits(known, wanted) && isUsable(known));
    const fact = fitting.findLast((known) => known.wanted.key === wanted.key) ?? fitting.at(-1);
    if (fact && (wanted.required || isLasting || fact.wanted.key === wanted.key))
      values[wanted.key] = fact.value;
  }
  return {
    ...heardBefore({
      dialogue,
      request: { ...request, values: { ...request.values, ...values } },
      refersBack,
      surroundings,
    }),
    ...values,
  };
}

/** "book that for me" and "how much?" lean on what was said; a second booking of the same kind does not. */
function doesReferBack(options: { dialogue: Dialogue; request: Request; text: string }): boolean {
  const { dialogue, request, text } = options;
  if (dialogue.request?.tool === request.tool)
    return /\b(?:same|again)\b/i.test(text) || !isDone(dialogue.request);
  return anaphora.test(text) || accepts(text) || readUtterance(text).meaning.stems.size <= 3;
}

/** Who asked for a show's prices and then books seats means the same show, on the day that was asked about. */
function isSameThing(options: {
  known: Fact;
  wanted: Wanted;
  dialogue: Dialogue;
  request: Request;
}): boolean {
  const { known, wanted, dialogue, request } = options;
  const last = dialogue.request;
  return (
    last !== null &&
    last.tool !== request.tool &&
    (wanted.isMain || (wanted.kind === "date" && !last.tool.changes)) &&
    known.wanted.key === wanted.key &&
    last.values[wanted.key] === known.value
  );
}

function fits(fact: Fact, wanted: Wanted): boolean {
  if (fact.wanted.type !== wanted.type) return false;
  if (wanted.kind === "choice" && !wanted.options.values.includes(String(fact.value)))
    return wanted.options.isClosed ? false : fact.wanted.key === wanted.key;
  if (fact.wanted.key === wanted.key) return true;
  if (fact.wanted.kind !== wanted.kind) return false;
  if (
    wanted.kind === "code" ||
    wanted.kind === "number" ||
    wanted.kind === "boolean" ||
    wanted.kind === "choice"
  )
    return false;
  if (wanted.kind === "person") return isSamePerson(fact.wanted, wanted);
  return wanted.kind !== "phrase" && wanted.kind !== "place";
}

const others =
  /\b(?:pet|dog|cat|animal|child|kid|student|doctor|dentist|stylist|trainer|instructor|teacher|therapist|vet|agent|recipient|payee|passenger|employee)\b/;

function isSamePerson(one: Wanted, other: Wanted): boolean {
  return (others.exec(one.words)?.[0] ?? "") === (others.exec(other.words)?.[0] ?? "");
}

/** What earlier sentences said that no request needed then. */
function heardBefore(options: {
  dialogue: Dialogue;
  request: Request;
  refersBack: boolean;
  surroundings: Surroundings;
}): Values {
  const { dialogue, request, refersBack, surroundings } = options;
  let known = request;
  for (const text of dialogue.heard.toReversed())
    known = hearValues({ request: known, text, surroundings, isCorrection: false });
  const isUsable = (wanted: Wanted): boolean =>
    lastingKinds.has(wanted.kind) ||
    ((wanted.kind === "choice" || wanted.kind === "sentence") && wanted.required) ||
    (refersBack && wanted.required && wanted.kind !== "boolean");
  return Object.fromEntries(
    request.tool.wanted.flatMap((wanted) => {
      const value = known.values[wanted.key];
      const isFree = value !== undefined && !isSpent({ value, wanted, dialogue });
      return isFree && isUsable(wanted) ? [[wanted.key, value]] : [];
    }),
  );
}

/**
 * Digits that were already taken for something else, such as a postcode, are no count of hours; nor is the name of a
 * town that of a boat.
 */
function isSpent(options: { value: Values[string]; wanted: Wanted; dialogue: Dialogue }): boolean {
  const { value, wanted, dialogue } = options;
  const digits = digitsOf(value);
  const { last } = dialogue;
  if (
    wanted.kind === "phrase" &&
    last?.tool.wanted.some((one) => isPlace(one) && last.values[one.key] === value)
  )
    return true;
  return (
    digits !== "" &&
    dialogue.facts.some((fact) => fact.wanted.kind !== wanted.kind && digitsOf(fact.value) === digits)
  );
}

function isPlace({ kind }: Wanted): boolean {
  return kind === "place" || kind === "address";
}

function digitsOf(value: Values[string]): string {
  return String(value).replaceAll(/\D/g, "");
}
