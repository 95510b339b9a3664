import type { AgentId } from "@callhook/core";
import { memo } from "react";
import type { CallEntry } from "../../conversation/call-entries.ts";
import { DrawnEntries } from "../../conversation/drawn-entries.tsx";
import type { AnswerTimes } from "../../conversation/entry-box.tsx";
import classes from "../call-page.module.css";
import { VirtualSteps } from "./virtual-steps.tsx";

/** Steps up to which also a call that is over is drawn whole, so that the browser finds every word. */
export const mostDrawnSteps = 250;

type CallStepsProps = {
  entries: CallEntry[];
  agent: AgentId;
  isLive: boolean;
  isVirtual: boolean;
  answerTimes: AnswerTimes;
  marked: number | null;
};

/**
 * What happened in a call, step by step. All of a call that is, or was, live is drawn: there the browser itself keeps
 * one's place and reads out what is new. With 3,000 steps that takes 3.5 s to open, and half a second as a virtual list.
 */
export const CallSteps = memo(function CallSteps({ isVirtual, isLive, ...steps }: CallStepsProps) {
  if (isVirtual) return <VirtualSteps {...steps} />;
  return (
    <div
      className={classes.log}
      role={isLive ? "log" : undefined}
      aria-label={isLive ? "Live transcript" : undefined}
    >
      <DrawnEntries {...steps} isLive={isLive} />
    </div>
  );
});
