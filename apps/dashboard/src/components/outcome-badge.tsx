import type { FailureReason, ToolOutcome } from "@callhook/core";
import { Badge, Loader } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";

const reasonLabels: Record<FailureReason, string> = {
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

/** How a tool call ended; `null` means it is running. */
export function OutcomeBadge({ outcome }: { outcome: ToolOutcome | null }) {
  if (outcome === null) {
    return (
      <Badge color="gray" leftSection={<Loader size={11} color="currentColor" aria-hidden />}>
        Running
      </Badge>
    );
  }
  if (outcome.status === "succeeded") {
    return (
      <Badge color="sea" leftSection={<IconCheck size={13} stroke={2.2} aria-hidden />}>
        Succeeded
      </Badge>
    );
  }
  const status =
    outcome.reason === "http-error" && outcome.response !== null ? ` ${outcome.response.status}` : "";
  return (
    <Badge
      color={outcome.reason === "cancelled" ? "gray" : "red"}
      leftSection={<IconX size={13} stroke={2.2} aria-hidden />}
    >
      {reasonLabels[outcome.reason]}
      {status}
    </Badge>
  );
}
