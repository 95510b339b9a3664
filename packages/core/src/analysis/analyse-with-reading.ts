import type { TranscriptEvent } from "../transcript/transcript-event.ts";
import { analyseByRules } from "./analyse-by-rules.ts";
import {
  type CallAnalysis,
  type CollectedValue,
  mostSummaryCharacters,
  mostTitleCharacters,
} from "./call-analysis.ts";
import type { DataField } from "./data-field.ts";
import type { ModelReading } from "./model-reading.ts";
import { readDataValue } from "./read-data-value.ts";
import { shorten } from "./shorten.ts";
import { type AnalysedCall, readAnalysedCall } from "./tool-run.ts";

const mostReasonCharacters = 400;
const mostQuoteCharacters = 160;

/**
 * What a model made of a call, held against the record. Claims are checked by rules, never by the model: they are
 * compared with what tools really did, and a model can be talked round by what was said. A call with an unbacked claim is no
 * success for the same reason, and a value that a tool was given stands before one that was read from the words.
 */
export function analyseWithReading(options: {
  events: readonly TranscriptEvent[];
  dataFields: readonly DataField[];
  reading: ModelReading;
  /** What the provider calls the model. */
  model: string;
}): CallAnalysis {
  const { events, reading, model } = options;
  const byRules = analyseByRules(options);
  const successReason = shorten(reading.successReason, mostReasonCharacters);
  const isJudged = byRules.unbackedClaims.length === 0 && successReason !== "";
  const words = wordsOf(readAnalysedCall(events));
  return {
    ...byRules,
    title: shorten(reading.title, mostTitleCharacters) || byRules.title,
    summary: shorten(reading.summary, mostSummaryCharacters) || byRules.summary,
    ...(isJudged ? { success: reading.success, successReason } : {}),
    collectedData: byRules.collectedData.map((found) => collect({ found, reading, words })),
    madeBy: "model",
    model,
  };
}

/** What the record holds, or else what the model read; believed only with words that are really there. */
function collect(options: { found: CollectedValue; reading: ModelReading; words: string }): CollectedValue {
  const { found, reading, words } = options;
  const { name, type } = found;
  const read = reading.collected.find((one) => one.name === name);
  if (found.value !== null || read === undefined) return found;
  const given = read.value ?? null;
  if (given === null || given === "")
    return { ...found, reason: "The call does not say, as far as the model can tell." };
  const quote = shorten(read.words ?? "", mostQuoteCharacters);
  const quoted = plain(read.words ?? "");
  if (quoted === "" || !words.includes(quoted)) {
    return { ...found, reason: "The model named a value, but no words of the call that hold it." };
  }
  const value = readDataValue(given, type);
  if (value === null)
    return { ...found, reason: `From “${quote}”. But what the model made of it is no ${type}.` };
  return { name, type, value, reason: `From “${quote}”, as the model read it.` };
}

/** All that was said and that tools answered, as one text to look for words in. */
function wordsOf({ transcript, runs }: AnalysedCall): string {
  const answers = runs.flatMap(({ outcome, lateResult }) =>
    [outcome, lateResult?.outcome].map((one) =>
      one?.status === "succeeded" ? JSON.stringify(one.value) : "",
    ),
  );
  return [...transcript.turns.map(({ text }) => text), ...answers].map(plain).join(" | ");
}

/** Letters and digits alone, so that punctuation and case make no difference. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ");
}
