import type { JsonValue, ToolOutcome } from "@callhook/core";

/** The outcome of a tool call that went well, with a value of your choice. */
export function aSuccess(options: { toolCallId: string; value?: JsonValue }): ToolOutcome {
  return { ...record(options.toolCallId), status: "succeeded", value: options.value ?? { available: true } };
}

/** The outcome of a tool call whose endpoint took too long. */
export function aFailure(options: { toolCallId: string }): ToolOutcome {
  const message = "The endpoint did not answer in time.";
  return {
    ...record(options.toolCallId),
    status: "failed",
    reason: "timed-out",
    message,
    phase: "firstByte",
    issues: [],
    value: null,
  };
}

function record(toolCallId: string) {
  const timings = { queue: 0, dns: 0, connect: 0, tls: 0, firstByte: 12, body: 1, total: 13 };
  return { toolCallId, attempts: [], timings, request: null, response: null, ignoredArguments: [] };
}
