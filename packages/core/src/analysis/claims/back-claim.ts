import type { JsonValue } from "../../execution/json-value.ts";
import type { CallVariables } from "../../transcript/transcript-event.ts";
import type { ToolRun } from "../tool-run.ts";
import type { Claim } from "./claim.ts";
import { type Concept, conceptsIn, plainWords, saysDone } from "./concept.ts";
import { asksForOffer, isLookUp, saysNo, wordsOfAnswer, wordsOfRun } from "./run-words.ts";

/** What was known in a call when something was said. */
export type Known = {
  /** Tool calls that were decided on before, whether or not they were over. */
  runs: ToolRun[];
  /** Number of the turn in which it was said. */
  sequence: number;
  callerWords: string[];
  variables: CallVariables;
  from: string | null;
};

/** Null where something in the call before it supports a claim; otherwise why nothing does. */
export function whyUnbacked(options: { claim: Claim; sentence: string; known: Known }): string | null {
  const { claim, sentence, known } = options;
  if (isRepeated(sentence, known)) return null;
  switch (claim.kind) {
    case "looked":
      if (known.runs.length > 0 || Object.keys(known.variables).length > 0) return null;
      return "No tool was called before this was said, so nothing was looked up.";
    case "code":
      if (isKnownCode(claim.code, known)) return null;
      return `No tool call answered with ${claim.code}, and nobody else had named it.`;
    case "did":
    case "is":
      return isDone(claim, known) ? null : whyNotDone(claim, known);
  }
}

/** An endpoint's own sentence, passed on. */
function isRepeated(sentence: string, known: Known): boolean {
  const words = plainWords(sentence);
  return (
    words.length > 12 &&
    known.runs.some((run) => answersOf(run, known).some((value) => wordsOfAnswer(value).includes(words)))
  );
}

function isDone(claim: { kind: "did" | "is"; concept: Concept; verb: string }, known: Known): boolean {
  const { kind, concept } = claim;
  if (known.runs.some((run) => hasDone({ run, concept, known }))) return true;
  if (kind === "did") return false;
  return known.runs.some((run) => hasRead({ run, concept, known })) || isToldOtherwise(concept, known);
}

/** Whether a tool call did such a thing. A tool whose words say nothing of what it does gets the benefit of the doubt. */
function hasDone(options: { run: ToolRun; concept: Concept; known: Known }): boolean {
  const { run, concept, known } = options;
  const answers = answersOf(run, known).filter((value) => !saysNo(value));
  if (answers.length === 0 || isLookUp(run)) return false;
  if (concept === "any") return true;
  const concepts = conceptsIn(wordsOfRun(run));
  const isOfMethod = run.outcome?.request?.method === "DELETE" && concept === "cancel";
  if (isOfMethod || concepts.has(concept) || concepts.size === 0) return true;
  return answers.some((value) => saysDone(wordsOfAnswer(value), concept));
}

/** Whether a tool call found that it is so. */
function hasRead(options: { run: ToolRun; concept: Concept; known: Known }): boolean {
  const { run, concept, known } = options;
  const answers = answersOf(run, known);
  if (answers.length === 0) return false;
  if (answers.some((value) => !saysNo(value) && saysDone(wordsOfAnswer(value), concept))) return true;
  if (!isLookUp(run) || asksForOffer(run)) return false;
  return concept === "any" || conceptsIn(wordsOfRun(run)).has(concept);
}

/** What the call was started with, or what the caller said of themselves: "I'm booked for Tuesday". */
function isToldOtherwise(concept: Concept, known: Known): boolean {
  const told = Object.entries(known.variables).map(([name, value]) => plainWords(`${name} ${String(value)}`));
  const stated = known.callerWords.filter(
    (words) => !words.includes("?") && /\b(?:i|i'm|i've|my|we|our)\b/i.test(words),
  );
  return [...told, ...stated.map(plainWords)].some((words) => saysDone(words, concept));
}

/** The values that a tool call had brought by then. What was but taken on, to be answered later, is no answer. */
function answersOf(run: ToolRun, { sequence }: Known): JsonValue[] {
  const { outcome, finishedSequence, lateResult } = run;
  const isKnown = finishedSequence !== null && finishedSequence < sequence;
  const first =
    isKnown && outcome?.status === "succeeded" && outcome.answerFollows !== true ? [outcome.value] : [];
  const isLateKnown = lateResult !== undefined && lateResult.sequence < sequence;
  return isLateKnown && lateResult.outcome.status === "succeeded"
    ? [...first, lateResult.outcome.value]
    : first;
}

function isKnownCode(code: string, known: Known): boolean {
  const texts = known.runs.flatMap((run) => [
    JSON.stringify(run.arguments),
    JSON.stringify(answersOf(run, known)),
    run.outcome?.status === "failed" ? JSON.stringify([run.outcome.value, run.outcome.message]) : "",
  ]);
  const all = [...texts, ...known.callerWords, JSON.stringify(known.variables), known.from ?? ""].map(
    (text) => text.toUpperCase().replaceAll(/[^A-Z\d]/g, ""),
  );
  // A word that follows the code in capitals, such as "I", was read as a part of it.
  const shorter = code.replace(/[A-Z]+$/, "");
  const codes = shorter.length >= 3 ? [code, shorter] : [code];
  return codes.some((one) => all.some((text) => text.includes(one)));
}

function whyNotDone({ concept }: { concept: Concept }, known: Known): string {
  const deeds = known.runs.filter((run) => !isLookUp(run));
  const related = deeds.filter((run) => concept === "any" || conceptsIn(wordsOfRun(run)).has(concept));
  const run = related.at(-1) ?? deeds.at(-1);
  if (run === undefined && known.runs.length > 0) return "Before this was said, tools only looked things up.";
  if (run === undefined) return "No tool was called before this was said.";
  return whyItDid(run, known);
}

function whyItDid(run: ToolRun, known: Known): string {
  const { toolName, outcome, finishedSequence } = run;
  if (outcome === null || finishedSequence === null) return `“${toolName}” has no outcome.`;
  if (finishedSequence > known.sequence) return `“${toolName}” was not over when this was said.`;
  if (outcome.status === "failed") return `“${toolName}” failed before this was said (${outcome.reason}).`;
  if (outcome.answerFollows === true) return `“${toolName}” was taken on, and its result had not arrived.`;
  if (saysNo(outcome.value)) return `“${toolName}” answered that it was not done.`;
  return `“${toolName}” succeeded, but does something else.`;
}
