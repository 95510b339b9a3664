import type { FailureReason } from "@callhook/core";

const labels: Record<FailureReason, string> = {
  "invalid-arguments": "Invalid arguments",
  "not-allowed": "Not allowed",
  "needs-confirmation": "Needs confirmation",
  misconfigured: "Misconfigured",
  "blocked-destination": "Blocked address",
  "name-not-resolved": "Name not found",
  "connection-failed": "Connection failed",
  "tls-failed": "TLS failed",
  "timed-out": "Timed out",
  cancelled: "Cancelled",
  "response-too-large": "Answer too large",
  "http-error": "HTTP error",
  "invalid-response": "Unreadable answer",
  "circuit-open": "Paused after failures",
  "rate-limited": "Rate limited",
};

/** A failure reason, short enough for a badge. */
export function failureLabel(reason: FailureReason): string {
  return labels[reason];
}
