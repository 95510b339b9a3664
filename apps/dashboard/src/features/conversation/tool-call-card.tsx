import { formatSpan, type ToolCall, type ToolOutcome } from "@callhook/core";
import { Badge, Collapse, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconPlugConnected } from "@tabler/icons-react";
import { memo, useId, useState } from "react";
import { OutcomeBadge } from "../../components/outcome-badge.tsx";
import { ApprovalButtons } from "./approval-buttons.tsx";
import { summarizeValue } from "./summarize-value.ts";
import classes from "./tool-call-card.module.css";
import { ToolCallDetails } from "./tool-call-details.tsx";
import { useNow } from "./use-now.ts";

type ToolCallCardProps = {
  toolCall: ToolCall;
  /** False once the call has ended: a tool call without an outcome then is not running any more. */
  isLive: boolean;
  /** Somebody was led to it: it is open from then on. */
  isMarked?: boolean;
};

/** One tool call in place: what was asked, how it went, and everything about it on demand. */
export const ToolCallCard = memo(function ToolCallCard(props: ToolCallCardProps) {
  const { toolCall, isLive, isMarked = false } = props;
  const [isOpen, { toggle, open }] = useDisclosure(isMarked);
  const [wasMarked, setWasMarked] = useState(isMarked);
  if (isMarked !== wasMarked) {
    setWasMarked(isMarked);
    if (isMarked) open();
  }
  const detailsId = useId();
  const { outcome, toolName, toolVersion } = toolCall;
  const hasArguments = summarizeValue(toolCall.arguments) !== "";
  return (
    <div className={classes.card} data-state={stateOf(toolCall)}>
      <UnstyledButton
        className={classes.head}
        onClick={toggle}
        aria-expanded={isOpen}
        aria-controls={detailsId}
      >
        <IconPlugConnected className={classes.icon} size={18} stroke={1.7} aria-hidden />
        <span className={classes.summary}>
          <span className={classes.name}>
            {toolName}
            {toolVersion === null ? null : <span className={classes.version}> v{toolVersion}</span>}
          </span>
          {hasArguments ? <span className={classes.line}>{summarizeValue(toolCall.arguments)}</span> : null}
        </span>
        <span className={classes.state}>
          <DecisionBadge toolCall={toolCall} />
          {outcome?.mocked === true ? <Badge color="gray">Mocked</Badge> : null}
          {outcome === null && !isLive ? (
            <span className={classes.span}>No outcome</span>
          ) : (
            <OutcomeBadge outcome={outcome} />
          )}
          <Duration toolCall={toolCall} isLive={isLive} />
        </span>
        <IconChevronDown className={classes.chevron} data-open={isOpen || undefined} size={16} aria-hidden />
      </UnstyledButton>
      <OutcomeLine toolCall={toolCall} />
      <LateResult toolCall={toolCall} />
      <ApprovalButtons toolCall={toolCall} />
      <Collapse expanded={isOpen} id={detailsId} keepMounted={false}>
        <div className={classes.details}>
          <ToolCallDetails toolCall={toolCall} />
        </div>
      </Collapse>
    </div>
  );
}, isSameToolCall);

/** Folding makes a tool call anew each time; all that ever changes about it is what became of it. */
function isSameToolCall(previous: ToolCallCardProps, next: ToolCallCardProps): boolean {
  return (
    previous.isLive === next.isLive &&
    previous.isMarked === next.isMarked &&
    previous.toolCall.sequence === next.toolCall.sequence &&
    previous.toolCall.outcome === next.toolCall.outcome &&
    previous.toolCall.decision?.at === next.toolCall.decision?.at &&
    previous.toolCall.lateResult?.at === next.toolCall.lateResult?.at
  );
}

/** What the person said to it by a button. */
function DecisionBadge({ toolCall: { decision } }: { toolCall: ToolCall }) {
  if (decision === undefined) return null;
  return (
    <Badge color={decision.approved ? "sea" : "gray"}>{decision.approved ? "Approved" : "Declined"}</Badge>
  );
}

/** What an asynchronous tool brought after its call was over. */
function LateResult({ toolCall: { lateResult } }: { toolCall: ToolCall }) {
  if (lateResult === undefined) return null;
  return <p className={classes.outcome}>Later: {outcomeText(lateResult.outcome)}</p>;
}

function Duration({ toolCall, isLive }: ToolCallCardProps) {
  if (toolCall.durationMs !== null)
    return <span className={classes.span}>{formatSpan(toolCall.durationMs)}</span>;
  return isLive ? <RunningTime since={toolCall.startedAt} /> : null;
}

/** Counts up silently: a reader would otherwise announce every tick. */
function RunningTime({ since }: { since: string }) {
  const now = useNow(100);
  return (
    <span className={classes.span} aria-live="off" role="timer">
      {formatSpan(now - Date.parse(since))}
    </span>
  );
}

function OutcomeLine({ toolCall: { outcome } }: { toolCall: ToolCall }) {
  if (outcome === null) return null;
  const text = outcomeText(outcome);
  return text === "" ? null : <p className={classes.outcome}>{text}</p>;
}

/** What it came to, on one line. */
function outcomeText(outcome: ToolOutcome): string {
  return outcome.status === "succeeded" ? summarizeValue(outcome.value, 200) : outcome.message;
}

function stateOf({ outcome }: ToolCall): string {
  if (outcome === null) return "running";
  if (outcome.status === "succeeded") return "succeeded";
  if (outcome.reason === "needs-confirmation") return "asked";
  return outcome.reason === "cancelled" ? "cancelled" : "failed";
}
