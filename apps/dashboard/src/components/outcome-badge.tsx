import type { ToolOutcome } from "@callhook/core";
import { Badge, Loader } from "@mantine/core";
import { IconCheck, IconQuestionMark, IconX } from "@tabler/icons-react";
import { failureLabel } from "./failure-label.ts";

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
  if (outcome.reason === "needs-confirmation") {
    return (
      <Badge color="gray" leftSection={<IconQuestionMark size={13} stroke={2.2} aria-hidden />}>
        {failureLabel(outcome.reason)}
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
      {failureLabel(outcome.reason)}
      {status}
    </Badge>
  );
}
