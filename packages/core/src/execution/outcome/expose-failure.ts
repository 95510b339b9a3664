import type { ErrorExposure } from "../../tool/response-mapping.ts";
import type { JsonValue } from "../json-value.ts";
import type { RunRecord } from "../tool-run.ts";
import { gistOf } from "./gist-of.ts";
import { speakFailure } from "./speak-failure.ts";
import type { ToolCallError } from "./tool-call-error.ts";
import type { FailureAdvice } from "./tool-outcome.ts";
import { wasLedOn } from "./was-led-on.ts";

/** What the agent may know of a failure, and what it may do about it. */
export type ExposedFailure = { agentMessage: string; agentValue: JsonValue; advice: FailureAdvice };

type KnownRun = Pick<RunRecord, "errorExposure" | "effect" | "clock" | "exchange" | "attempts">;

/**
 * What a failure is to the agent, by the tool's error exposure; all of the truth stays on record. What the
 * agent has to do itself, such as to ask for a value, it is told whatever the exposure.
 */
export function exposeFailure(error: ToolCallError, record: KnownRun): ExposedFailure {
  const { reason, issues, value, message } = error;
  const { errorExposure, effect, clock, exchange, attempts } = record;
  const status = exchange?.head?.status ?? null;
  const spoken = speakFailure({
    reason,
    issues,
    status,
    effect,
    wasSent: clock.hasSent,
    wasLedOn: wasLedOn(attempts),
  });
  const { advice } = spoken;
  // Rules and questions are written by the tool's author, to be said.
  if (reason === "not-allowed" || reason === "needs-confirmation") {
    return { agentMessage: message, agentValue: null, advice };
  }
  if (errorExposure === "hidden" && reason !== "invalid-arguments") {
    return { agentMessage: neutralSentence, agentValue: null, advice: quietAdvice(advice) };
  }
  return { agentMessage: spoken.message, agentValue: exposedValue(value, errorExposure), advice };
}

/** True of every failure, also of one that may have been none. */
const neutralSentence = "I have no result for that at the moment.";

/** What may have been done must not be done twice, however little is told. */
function quietAdvice(advice: FailureAdvice): FailureAdvice {
  return advice === "check" ? "check" : "carry-on";
}

function exposedValue(value: JsonValue, exposure: ErrorExposure): JsonValue {
  if (exposure === "passthrough") return value;
  return exposure === "summarised" ? gistOf(value) : null;
}
