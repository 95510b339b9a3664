import { type FailureAdvice, speakFailure, type FailedOutcome, wasLedOn } from "@callhook/core";
import type { NextStep } from "./tool-answer.ts";

type Description = { say: string; next: NextStep };

/**
 * One short, true, speakable sentence about a failure, and what to do about it: as the engine judged it by
 * the tool's error exposure, or by its reason where the outcome came from elsewhere.
 */
export function describeFailure(outcome: FailedOutcome): Description {
  const { agentMessage, advice } = outcome;
  if (agentMessage !== null && advice !== null) return { say: agentMessage, next: nextSteps[advice] };
  const spoken = speakFailure(factsOf(outcome));
  return { say: agentMessage ?? spoken.message, next: nextSteps[advice ?? spoken.advice] };
}

const nextSteps: Record<FailureAdvice, NextStep> = {
  retry: "offer-to-try-again",
  ask: "ask-the-caller",
  check: "check-before-repeating",
  "carry-on": "offer-another-way",
};

function factsOf({ reason, issues, request, response, timings, attempts }: FailedOutcome) {
  return {
    reason,
    issues,
    status: response?.status ?? null,
    effect: request === null || request.method === "GET" ? ("read" as const) : ("write" as const),
    // Waiting for an answer begins once a connection stands.
    wasSent: response !== null || timings.firstByte > 0 || timings.body > 0,
    wasLedOn: wasLedOn(attempts),
  };
}
