import type { FailureReason, JsonValue, ToolCallTimings, ToolOutcome } from "@callhook/core";

type FailedOutcome = Extract<ToolOutcome, { status: "failed" }>;

const timings: ToolCallTimings = { queue: 0, dns: 0, connect: 1, tls: 0, firstByte: 5, body: 1, total: 7 };
const record = {
  toolCallId: "call_0",
  attempts: [],
  timings,
  request: { method: "GET", url: "https://api.example.com/check-area", headers: {}, body: null },
  response: { status: 200, headers: {}, bytes: 20 },
  ignoredArguments: [],
};

/** A tool call that succeeded. */
export function aSuccess(value: JsonValue, toolCallId = "call_0"): ToolOutcome {
  return { ...record, toolCallId, status: "succeeded", value };
}

/** A tool call that failed after its request was sent and before anything was answered. */
export function aFailure(reason: FailureReason, overrides: Partial<FailedOutcome> = {}): FailedOutcome {
  return {
    ...record,
    response: null,
    status: "failed",
    reason,
    message: `It failed: ${reason}.`,
    phase: null,
    issues: [],
    value: null,
    ...overrides,
  };
}
