import type { ToolCall } from "@callhook/core";
import { Button, Group } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useContext } from "react";
import { ApprovalOfToolCalls } from "./approval.ts";
import classes from "./tool-call-card.module.css";

/** Yes or no to a tool call that waits for it; not there for all others. */
export function ApprovalButtons({ toolCall }: { toolCall: ToolCall }) {
  const approval = useContext(ApprovalOfToolCalls);
  if (approval === null || !approval.isAwaited(toolCall)) return null;
  const decide = (isApproved: boolean) => {
    approval.decide(toolCall, isApproved);
    // The buttons go; what comes next is said in the message box.
    document.querySelector<HTMLElement>("[data-message-box]")?.focus();
  };
  return (
    <Group className={classes.approval} gap="xs" role="group" aria-label={`Approve ${toolCall.toolName}`}>
      <Button size="xs" leftSection={<IconCheck size={15} aria-hidden />} onClick={() => decide(true)}>
        Approve
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconX size={15} aria-hidden />}
        onClick={() => decide(false)}
      >
        Decline
      </Button>
    </Group>
  );
}
