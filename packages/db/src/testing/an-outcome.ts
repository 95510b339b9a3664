import { failedOutcome, type JsonValue, type ToolOutcome } from "@callhook/core";

/** The outcome of a tool call that went well, with a value of your choice. */
export function aSuccess(options: { toolCallId: string; value?: JsonValue }): ToolOutcome {
  const { toolCallId, value = { available: true } } = options;
  const timings = { queue: 0, dns: 0, connect: 0, tls: 0, firstByte: 12, body: 1, total: 13 };
  const sent = { attempts: [], timings, request: null, response: null };
  const notes = { ignoredArguments: [], decisions: [], replay: null, variables: {} };
  return { toolCallId, status: "succeeded", value, ...sent, ...notes };
}

/** The outcome of a tool call whose endpoint took too long. */
export function aFailure(options: { toolCallId: string }): ToolOutcome {
  const message = "The endpoint did not answer in time.";
  return { ...failedOutcome({ ...options, reason: "timed-out", message, totalMs: 13 }), phase: "firstByte" };
}
