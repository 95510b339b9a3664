import { type AgentId, formatSpan } from "@callhook/core";
import { IconEar, IconHandStop, IconHourglassHigh, IconMessageDots } from "@tabler/icons-react";
import { memo, type ReactNode, useContext } from "react";
import { agentLabel } from "../../components/agent-badges.tsx";
import { formatTimeOfDay } from "./format-time.ts";
import { StepActions } from "./step-actions.ts";
import classes from "./turn-bubble.module.css";

type TurnBubbleProps = {
  /** Its place in the call; absent while it is being said or sent. */
  sequence?: number;
  role: "caller" | "agent";
  agent: AgentId;
  text: string;
  /** When it was said; null while it is being said or sent. */
  at: string | null;
  /** The tool that the words waited for; null when they were answered at once. */
  heldBehind?: string | null;
  interrupted?: boolean;
  heardText?: string | null;
  /** The words only showed that somebody listens. */
  isBackchannel?: boolean | undefined;
  /** How long the first word of this answer took; null where nobody measured it. */
  answeredAfterMs?: number | null;
  /** How long it took until all of the answer was said. */
  answeredInMs?: number | null;
  /** Said to fill the wait for a tool. */
  isFiller?: boolean;
  /** Said or sent right now: drawn lighter. */
  isPending?: boolean;
};

/** One stretch of speech by one side. Long calls have thousands: only what changed is drawn again. */
export const TurnBubble = memo(function TurnBubble(props: TurnBubbleProps) {
  const { role, agent, text, at, heldBehind = null, interrupted = false, isPending = false } = props;
  const { sequence, answeredAfterMs = null, answeredInMs = null } = props;
  const actionsFor = useContext(StepActions);
  const speaker = role === "caller" ? callerName(agent) : agentLabel(agent);
  return (
    <div className={classes.turn} data-role={role} data-pending={isPending || undefined}>
      <div className={classes.byline}>
        <span className={classes.speaker}>{speaker}</span>
        {at === null ? null : <time dateTime={at}>{formatTimeOfDay(at)}</time>}
        {answeredAfterMs === null ? null : (
          <span>
            answered in {formatSpan(answeredAfterMs)}
            {answeredInMs === null || answeredInMs <= answeredAfterMs
              ? ""
              : `, ${formatSpan(answeredInMs)} in all`}
          </span>
        )}
        {sequence === undefined ? null : <span className={classes.actions}>{actionsFor(sequence)}</span>}
      </div>
      <p className={classes.words}>{text}</p>
      {heldBehind === null ? null : (
        <Mark icon={<IconHourglassHigh size={14} aria-hidden />}>Held, answered after {heldBehind}</Mark>
      )}
      {props.isBackchannel === true ? (
        <Mark icon={<IconEar size={14} aria-hidden />}>A sign of listening; the agent spoke on</Mark>
      ) : null}
      {props.isFiller === true ? (
        <Mark icon={<IconMessageDots size={14} aria-hidden />}>Said to fill the wait</Mark>
      ) : null}
      {interrupted ? (
        <Mark icon={<IconHandStop size={14} aria-hidden />}>
          {describeInterruption(text, props.heardText ?? null)}
        </Mark>
      ) : null}
    </div>
  );
});

/** On a phone line it is a caller; in the dashboard chat it is you. */
function callerName(agent: AgentId): string {
  return agent === "receptionist" ? "Caller" : "You";
}

function describeInterruption(text: string, heardText: string | null): string {
  if (heardText === "") return "Interrupted before it was heard";
  return heardText === null || heardText.trim() === text.trim()
    ? "Interrupted"
    : `Interrupted after “${heardText}”`;
}

function Mark({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.mark}>
      {icon}
      <span>{children}</span>
    </div>
  );
}
