import { collectValues, type Values } from "../values/collect-values.ts";
import type { Wanted } from "../values/parameter.ts";
import { readUtterance } from "../values/utterance.ts";
import type { OfferedTool } from "../understand/offered-tool.ts";
import { askFor } from "../speak/ask-for.ts";
import { confirmQuestion } from "../speak/confirm-question.ts";
import { saying, type Dialogue, type Fact, type Move, type Request, type Surroundings } from "./dialogue.ts";

/** Opens a request with what the utterance holds and what is known from before. */
export function openRequest(options: {
  dialogue: Dialogue;
  tool: OfferedTool;
  text: string;
  around: string;
  surroundings: Surroundings;
}): Request {
  const { dialogue, tool, text, around, surroundings } = options;
  const empty: Request = {
    tool,
    values: {},
    halves: {},
    phase: "gathering",
    askedKey: null,
    attempts: 0,
    outcome: null,
  };
  const own = hearValues({ request: empty, text, surroundings, isCorrection: false });
  const whole =
    around === text ? own : hearValues({ request: own, text: around, surroundings, isCorrection: false });
  return {
    ...whole,
    values: { ...remembered({ dialogue, request: whole, text, surroundings }), ...whole.values },
  };
}

/** The request with what one more utterance says. */
export function hearValues(options: {
  request: Request;
  text: string;
  surroundings: Surroundings;
  isCorrection: boolean;
}): Request {
  const { request, text, surroundings, isCorrection } = options;
  const collected = collectValues({
    text: readUtterance(text).text,
    wanted: request.tool.wanted,
    now: surroundings.now,
    askedKey: request.askedKey,
    toolWords: request.tool.nameMeaning.stems,
    known: request.values,
    halves: request.halves,
    isCorrection,
  });
  return {
    ...request,
    values: { ...request.values, ...collected.values, ...callerNumber(options) },
    halves: collected.halves,
  };
}

/** "the number I'm calling from" is a value that the caller names and the line knows. */
function callerNumber(options: { request: Request; text: string; surroundings: Surroundings }): Values {
  const { request, text, surroundings } = options;
  const phone = request.tool.wanted.find(
    (wanted) => wanted.kind === "phone" && !(wanted.key in request.values),
  );
  const means =
    /\b(?:this (?:number|one|phone)|(?:the )?(?:number|one|phone) (?:that )?i(?:'m| am) (?:calling|on)|(?:same|this) number|my (?:current )?number here)\b/i.test(
      text,
    );
  return phone && means && surroundings.callerNumber !== null
    ? { [phone.key]: surroundings.callerNumber }
    : {};
}

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
function remembered(options: {
  dialogue: Dialogue;
  request: Request;
  text: string;
  surroundings: Surroundings;
}): Values {
  const { dialogue, request, text, surroundings } = options;
  const refersBack = anaphora.test(text) || readUtterance(text).meaning.stems.size <= 3;
  const values: Values = {};
  for (const wanted of request.tool.wanted.filter((one) => !(one.key in request.values))) {
    const isLasting = lastingKinds.has(wanted.kind);
    const fact = dialogue.facts.findLast((known) => fits(known, wanted) && (isLasting || refersBack));
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
      return value !== undefined && isUsable(wanted) ? [[wanted.key, value]] : [];
    }),
  );
}

/** Asks for the first thing that is missing, asks to confirm where the tool wants that, or calls. */
export function advance(options: {
  dialogue: Dialogue;
  request: Request;
  before?: string;
  isConfirmed?: boolean;
}): Move {
  const { dialogue, request, before = "", isConfirmed = false } = options;
  const missing = request.tool.wanted.find(
    (wanted) => wanted.required && !(wanted.key in request.values) && wanted.preset === undefined,
  );
  if (missing) {
    const isSame = request.askedKey === missing.key;
    const asking: Request = {
      ...request,
      phase: "gathering",
      askedKey: missing.key,
      attempts: isSame ? request.attempts : 0,
    };
    return saying(
      { ...dialogue, request: asking, puzzled: 0 },
      join(before, askFor({ request: asking, wanted: missing, isFirst: request.askedKey === null })),
    );
  }
  if (request.tool.asksConfirmation && !isConfirmed) {
    const confirming: Request = { ...request, phase: "confirming", askedKey: null, attempts: 0 };
    return saying(
      { ...dialogue, request: confirming, puzzled: 0 },
      join(before, confirmQuestion(confirming)),
    );
  }
  const values = { ...presets(request), ...request.values };
  const calling: Request = { ...request, values, phase: "calling", askedKey: null, attempts: 0 };
  return {
    dialogue: { ...dialogue, request: calling, puzzled: 0 },
    say: before,
    call: { tool: request.tool, values },
  };
}

/** Required values that the schema itself presets. */
function presets(request: Request): Values {
  return Object.fromEntries(
    request.tool.wanted.flatMap(({ key, required, preset }) =>
      required && (typeof preset === "string" || typeof preset === "number" || typeof preset === "boolean")
        ? [[key, preset]]
        : [],
    ),
  );
}

export function join(...sentences: string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
