import type { FailureReason, ToolOutcome } from "@callhook/core";
import { Badge, Loader } from "@mantine/core";
import { IconCheck, IconQuestionMark, IconX } from "@tabler/icons-react";
import { failureLabel } from "./failure-label.ts";

/** How a tool call ended; `null` means it is running. */
export function OutcomeBadge({ outcome }: { outcome: ToolOutcome | null }) {
  const recorded = {
    outcome: outcome?.status ?? null,
    failureReason: outcome?.status === "failed" ? outcome.reason : null,
    responseStatus: outcome?.response?.status ?? null,
  };
  return <RecordedOutcomeBadge toolCall={recorded} />;
}

type Recorded = {
  outcome: ToolOutcome["status"] | null;
  failureReason: FailureReason | null;
  responseStatus: number | null;
};

/** The same of a tool call that is listed without its whole outcome. */
export function RecordedOutcomeBadge({
  toolCall: { outcome, failureReason: reason, responseStatus },
}: {
  toolCall: Recorded;
}) {
  if (outcome === null) {
    return (
      <Badge color="gray" leftSection={<Loader size={11} color="currentColor" aria-hidden />}>
        Running
      </Badge>
    );
  }
  if (outcome === "succeeded" || reason === null) {
    return (
      <Badge color="sea" leftSection={<IconCheck size={13} stroke={2.2} aria-hidden />}>
        Succeeded
      </Badge>
    );
  }
  if (reason === "needs-confirmation") {
    return (
      <Badge color="gray" leftSection={<IconQuestionMark size={13} stroke={2.2} aria-hidden />}>
        {failureLabel(reason)}
      </Badge>
    );
  }
  const status = reason === "http-error" && responseStatus !== null ? ` ${responseStatus}` : "";
  return (
    <Badge
      color={reason === "cancelled" ? "gray" : "red"}
      leftSection={<IconX size={13} stroke={2.2} aria-hidden />}
    >
      {failureLabel(reason)}
      {status}
    </Badge>
  );
}
