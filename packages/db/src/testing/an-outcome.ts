import {
  failedOutcome,
  type FailureReason,
  type JsonValue,
  type ToolOutcome,
  toolOutcomeSchema,
} from "@callhook/core";

/** The outcome of a tool call that went well, with a value of your choice. */
export function aSuccess(options: { toolCallId: string; value?: JsonValue }): ToolOutcome {
  const { toolCallId, value = { available: true } } = options;
  const timings = { firstByte: 12, body: 1, total: 13 };
  const outcome = toolOutcomeSchema.parse({ toolCallId, status: "succeeded", value: null, timings });
  // Not parsed: tests hand over what a record refuses.
  return { ...outcome, value };
}

/** The outcome of a tool call whose endpoint took too long, or that failed for the given reason. */
export function aFailure(options: { toolCallId: string; reason?: FailureReason }): ToolOutcome {
  const { toolCallId, reason = "timed-out" } = options;
  const message = "The endpoint did not answer in time.";
  const outcome = failedOutcome({ toolCallId, reason, message, totalMs: 13 });
  return reason === "timed-out" ? { ...outcome, phase: "firstByte" } : outcome;
}
