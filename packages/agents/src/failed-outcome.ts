import type { FailureReason, ToolCallTimings, ToolOutcome } from "@callhook/core";

const noTimings: ToolCallTimings = {
  queue: 0,
  dns: 0,
  connect: 0,
  tls: 0,
  firstByte: 0,
  body: 0,
  total: 0,
};

/** The outcome of a tool call that ended before the engine could give one. */
export function failedOutcome(options: {
  toolCallId: string;
  reason: FailureReason;
  message: string;
}): ToolOutcome {
  return {
    ...options,
    status: "failed",
    attempts: [],
    timings: noTimings,
    request: null,
    response: null,
    ignoredArguments: [],
    phase: null,
    issues: [],
    value: null,
  };
}
