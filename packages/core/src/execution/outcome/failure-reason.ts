/** Why a tool call failed. */
export const failureReasons = [
  "invalid-arguments",
  "not-allowed",
  "needs-confirmation",
  "misconfigured",
  "blocked-destination",
  "name-not-resolved",
  "connection-failed",
  "tls-failed",
  "timed-out",
  "cancelled",
  "response-too-large",
  "http-error",
  "invalid-response",
  "circuit-open",
  "rate-limited",
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** What a tool call goes through, in this order. */
export const phases = ["queue", "dns", "connect", "tls", "firstByte", "body"] as const;
export type Phase = (typeof phases)[number];
