import type { FailureReason, ToolOutcome } from "@callhook/core";
import type { NextStep } from "./tool-answer.ts";

type FailedOutcome = Extract<ToolOutcome, { status: "failed" }>;
type Description = { say: string; next: NextStep };

/** One short, true, speakable sentence about a failure, and what to do about it. */
export function describeFailure(outcome: FailedOutcome): Description {
  const description =
    outcome.reason === "http-error" ? describeRefusal(outcome) : descriptions[outcome.reason];
  if (!mayHaveTakenEffect(outcome)) return description;
  return {
    say: `${description.say} I cannot tell whether it went through.`,
    next: "check-before-repeating",
  };
}

const descriptions: Record<Exclude<FailureReason, "http-error">, Description> = {
  "invalid-arguments": { say: "I am missing something that I need for this.", next: "ask-the-caller" },
  "not-allowed": { say: "That is not something I can do here.", next: "offer-another-way" },
  "needs-confirmation": { say: "I need your confirmation before I do this.", next: "ask-the-caller" },
  misconfigured: { say: "This is not set up correctly on our side.", next: "offer-another-way" },
  "blocked-destination": { say: "This is not set up correctly on our side.", next: "offer-another-way" },
  "name-not-resolved": { say: "I could not reach the system that knows this.", next: "offer-another-way" },
  "connection-failed": { say: "I could not reach the system that knows this.", next: "offer-to-try-again" },
  "tls-failed": {
    say: "I could not connect securely to the system that knows this.",
    next: "offer-another-way",
  },
  "timed-out": { say: "The system did not answer in time.", next: "offer-to-try-again" },
  cancelled: { say: "I stopped before it was finished.", next: "offer-to-try-again" },
  "response-too-large": { say: "The system answered with more than I can read.", next: "offer-another-way" },
  "invalid-response": { say: "The system gave an answer that I cannot read.", next: "offer-another-way" },
  "circuit-open": { say: "The system is having trouble at the moment.", next: "offer-to-try-again" },
  "rate-limited": { say: "The system is too busy at the moment.", next: "offer-to-try-again" },
};

function describeRefusal({ response }: FailedOutcome): Description {
  const status = response?.status ?? 0;
  if (status === 404 || status === 410)
    return { say: "The system found nothing for that.", next: "ask-the-caller" };
  if (status === 401 || status === 403) return descriptions.misconfigured;
  if (status === 429) return descriptions["rate-limited"];
  if (status >= 500) return { say: "The system ran into a problem of its own.", next: "offer-to-try-again" };
  return { say: "The system did not accept that.", next: "ask-the-caller" };
}

const endingsOfUnknownEffect = new Set<FailureReason>([
  "connection-failed",
  "timed-out",
  "cancelled",
  "response-too-large",
  "invalid-response",
]);

/** A write whose request was on its way may have been carried out although no good answer came back. */
function mayHaveTakenEffect(outcome: FailedOutcome): boolean {
  const { reason, request, response } = outcome;
  if (request === null || request.method === "GET" || !wasSent(outcome)) return false;
  return endingsOfUnknownEffect.has(reason) || (reason === "http-error" && (response?.status ?? 0) >= 500);
}

/** Waiting for an answer begins once a connection stands. */
function wasSent({ response, timings }: FailedOutcome): boolean {
  return response !== null || timings.firstByte > 0 || timings.body > 0;
}
