import type { ToolEffect } from "../../tool/tool-effect.ts";
import type { FailureReason } from "./failure-reason.ts";
import type { ArgumentIssue, FailureAdvice } from "./tool-outcome.ts";
import { inWords } from "../in-words.ts";

/** What has to be known of a failed tool call to speak of it. */
export type FailureFacts = {
  reason: FailureReason;
  issues: readonly ArgumentIssue[];
  /** What the endpoint answered with; null where it did not. */
  status: number | null;
  effect: ToolEffect;
  /** Whether anything may have reached the endpoint. */
  wasSent: boolean;
  /** Whether the endpoint answered with a redirect that was followed, which a write that was done often is. */
  wasLedOn: boolean;
};

/** A sentence for an agent to say, and what it may do. */
export type SpokenFailure = { message: string; advice: FailureAdvice };

/**
 * A failed tool call in one or two short, true sentences that can be spoken as they are: nothing technical,
 * nothing that an endpoint said, and never that something failed which may have been done.
 */
export function speakFailure(facts: FailureFacts): SpokenFailure {
  const spoken = sentenceFor(facts);
  if (!isEffectUnknown(facts)) return spoken;
  const message = `${spoken.message} I cannot tell whether it went through.`;
  // What may be repeated without harm is not left in doubt.
  return { message, advice: facts.effect === "idempotent-write" ? "retry" : "check" };
}

const sentences: Record<Exclude<FailureReason, "http-error" | "invalid-arguments">, SpokenFailure> = {
  "not-allowed": { message: "That is not something I can do here.", advice: "carry-on" },
  "needs-confirmation": { message: "I need your confirmation before I do this.", advice: "ask" },
  misconfigured: { message: "This is not set up correctly on our side.", advice: "carry-on" },
  "blocked-destination": { message: "This is not set up correctly on our side.", advice: "carry-on" },
  "name-not-resolved": { message: "I could not reach the system that knows this.", advice: "carry-on" },
  "connection-failed": { message: "I could not reach the system that knows this.", advice: "retry" },
  "tls-failed": {
    message: "I could not connect securely to the system that knows this.",
    advice: "carry-on",
  },
  "timed-out": { message: "The system did not answer in time.", advice: "retry" },
  cancelled: { message: "I stopped before there was an answer.", advice: "retry" },
  "response-too-large": { message: "The system answered with more than I can read.", advice: "carry-on" },
  "invalid-response": { message: "The system gave an answer that I cannot read.", advice: "carry-on" },
  "circuit-open": {
    message: "The system is having trouble at the moment. It may work again in a little while.",
    advice: "retry",
  },
  "rate-limited": {
    message: "The system is too busy at the moment. It may work again in a little while.",
    advice: "retry",
  },
};

function sentenceFor({ reason, issues, status }: FailureFacts): SpokenFailure {
  if (reason === "http-error") return sentenceForStatus(status ?? 0);
  if (reason === "invalid-arguments") return { message: askFor(issues), advice: "ask" };
  return sentences[reason];
}

const wrongSetup = new Set([401, 403, 405, 406, 411, 415, 426, 501]);
const busy = new Set([408, 425, 429]);

function sentenceForStatus(status: number): SpokenFailure {
  if (status === 404 || status === 410)
    return { message: "The system found nothing for that.", advice: "ask" };
  if (busy.has(status)) return sentences["rate-limited"];
  if (wrongSetup.has(status) || (status >= 300 && status <= 399)) return sentences.misconfigured;
  if (status >= 500) return { message: "The system ran into a problem of its own.", advice: "retry" };
  if (status === 409) return { message: "That does not fit what the system has on record.", advice: "ask" };
  return { message: "The system did not accept that.", advice: "ask" };
}

const mostNames = 3;

/** Names the parameters that are missing or wrong, in words. */
function askFor(issues: readonly ArgumentIssue[]): string {
  const [only, ...others] = issues;
  if (only?.ask !== undefined && others.length === 0) return only.ask;
  const names = [...new Set(issues.map(({ parameter }) => inWords(parameter)))].filter((name) => name !== "");
  if (names.length === 0) return "I am missing something that I need for this.";
  const named = names.slice(0, mostNames);
  const more = names.length - named.length;
  if (more > 0) named.push(more === 1 ? "one more thing" : `${more} more things`);
  const last = named.pop() ?? "";
  const list = named.length === 0 ? last : `${named.join(", ")} and ${last}`;
  return `For this I have to ask about the ${list}.`;
}

const endingsOfUnknownEffect = new Set<FailureReason>([
  "connection-failed",
  "timed-out",
  "cancelled",
  "response-too-large",
  "invalid-response",
]);

/** A write that was on its way may have been carried out although no good answer came back. */
function isEffectUnknown({ reason, status, effect, wasSent, wasLedOn }: FailureFacts): boolean {
  if (effect === "read" || !wasSent) return false;
  if (wasLedOn) return true;
  return endingsOfUnknownEffect.has(reason) || (reason === "http-error" && (status ?? 0) >= 500);
}
