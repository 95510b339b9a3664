import type { ToolCallAttempt, ToolOutcome } from "@callhook/core";
import { failureLabel } from "./failure-label.ts";

type Decision = ToolOutcome["decisions"][number];
type Advice = Extract<ToolOutcome, { status: "failed" }>["advice"];

const ruleLabels: Readonly<Record<string, string>> = {
  "at-most": "At most so often per call",
  after: "Only after another tool",
  "business-hours": "Business hours",
  arguments: "Limits on the values",
  "caller-verified": "Caller verified",
};

export function ruleLabel({ rule }: Decision): string {
  return Object.hasOwn(ruleLabels, rule) ? (ruleLabels[rule] ?? rule) : rule;
}

/** What a rule came to: only a rule that is enforced stops anything. */
export function verdictOf({ allowed, mode }: Decision): string {
  if (allowed) return "Allowed";
  return mode === "enforce" ? "Refused" : "Would refuse (observed only)";
}

/** How one try ended, such as `HTTP 503` or `Timed out`. */
export function attemptEnding({ status, failure }: ToolCallAttempt): string {
  if (status !== null) return `HTTP ${status}`;
  return failure === null ? "No answer" : failureLabel(failure);
}

/** Null where the tool ran for this very call. */
export function replayInWords({ replay }: ToolOutcome): string | null {
  if (replay === null) return null;
  const age = `${Math.round(replay.ageMs / 100) / 10} s old`;
  if (replay.from === "cache") return `Answered from the cache (${age}). Nothing was sent.`;
  return `The same was asked for before in this call (${replay.toolCallId}), so its outcome was given again (${age}). Nothing was sent.`;
}

const adviceWords: Record<NonNullable<Advice>, string> = {
  retry: "It may try again.",
  ask: "It is to ask the caller.",
  check: "It is to check what was done before it tries again.",
  "carry-on": "It is to carry on without it.",
};

/** What the agent learned of a failure, where that is not the message itself; null otherwise. */
export function toldToAgent(outcome: ToolOutcome): string | null {
  if (outcome.status === "succeeded") return null;
  const { agentMessage, advice } = outcome;
  const words = [agentMessage, advice === null ? null : adviceWords[advice]].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(" ");
}
