import { failedOutcome, type JsonValue, type ToolOutcome, toolOutcomeSchema } from "@callhook/core";

/** The outcome of a tool call that went well, with a value of your choice. */
export function aSuccess(options: { toolCallId: string; value?: JsonValue }): ToolOutcome {
  const { toolCallId, value = { available: true } } = options;
  const timings = { firstByte: 12, body: 1, total: 13 };
  const outcome = toolOutcomeSchema.parse({ toolCallId, status: "succeeded", value: null, timings });
  // Not parsed: tests hand over what a record refuses.
  return { ...outcome, value };
}

/** The outcome of a tool call whose endpoint took too long. */
export function aFailure(options: { toolCallId: string }): ToolOutcome {
  const message = "The endpoint did not answer in time.";
  return { ...failedOutcome({ ...options, reason: "timed-out", message, totalMs: 13 }), phase: "firstByte" };
}
