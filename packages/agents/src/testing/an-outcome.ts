import {
  failedOutcome,
  type FailureReason,
  type JsonValue,
  type FailedOutcome,
  type ToolOutcome,
  toolOutcomeSchema,
} from "@callhook/core";

const request = { method: "GET", url: "https://api.example.com/check-area", headers: {}, body: null };
const timings = { queue: 0, dns: 0, connect: 1, tls: 0, firstByte: 5, body: 1, total: 7 };

/** A tool call that succeeded. */
export function aSuccess(value: JsonValue, toolCallId = "call_0"): ToolOutcome {
  const response = { status: 200, bytes: 20 };
  return toolOutcomeSchema.parse({ status: "succeeded", value, toolCallId, request, response, timings });
}

/** A tool call that failed after its request was sent and before anything was answered. */
export function aFailure(reason: FailureReason, overrides: Partial<FailedOutcome> = {}): FailedOutcome {
  const failure = failedOutcome({ toolCallId: "call_0", reason, message: `It failed: ${reason}.` });
  return { ...failure, request, timings, ...overrides };
}
