import {
  failedOutcome,
  type FailureReason,
  type JsonValue,
  type ToolCallTimings,
  type ToolOutcome,
} from "@callhook/core";

type FailedOutcome = Extract<ToolOutcome, { status: "failed" }>;

const timings: ToolCallTimings = { queue: 0, dns: 0, connect: 1, tls: 0, firstByte: 5, body: 1, total: 7 };
const record = {
  toolCallId: "call_0",
  attempts: [],
  timings,
  request: { method: "GET", url: "https://api.example.com/check-area", headers: {}, body: null },
  response: { status: 200, headers: {}, bytes: 20 },
  ignoredArguments: [],
  decisions: [],
  replay: null,
};

/** A tool call that succeeded. */
export function aSuccess(value: JsonValue, toolCallId = "call_0"): ToolOutcome {
  return { ...record, toolCallId, status: "succeeded", value, variables: {} };
}

/** A tool call that failed after its request was sent and before anything was answered. */
export function aFailure(reason: FailureReason, overrides: Partial<FailedOutcome> = {}): FailedOutcome {
  const message = `It failed: ${reason}.`;
  const failure = failedOutcome({ toolCallId: record.toolCallId, reason, message });
  return { ...failure, ...record, response: null, ...overrides };
}
