import type { AgentId, CallTranscript, ToolCall } from "@callhook/core";
import { Alert } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { callEntries } from "../conversation/call-entries.ts";
import { StepActions } from "../conversation/step-actions.ts";
import { ToolCallActions } from "../conversation/tool-call-actions.ts";
import classes from "./call-page.module.css";
import { CallTranscriptView } from "./call-transcript-view.tsx";
import { CopyTurnLink } from "./copy-link.tsx";
import { FaultJump } from "./fault-jump.tsx";
import { faultsOf } from "./faults.ts";
import { mostDrawnSteps } from "./steps/call-steps.tsx";
import { FindInCall } from "./steps/find-in-call.tsx";
import { CallTimelineView } from "./timeline/call-timeline-view.tsx";
import { ToolCallTools } from "./tool-call-tools.tsx";
import { useGoToStep, useMarkedStep } from "./use-marked-step.ts";

type CallRecordProps = {
  call: { id: string; agent: AgentId };
  transcript: CallTranscript;
  /** The numbers of the steps that are kept and cannot be read. */
  unreadable: readonly number[];
  isLive: boolean;
};

/** What a call was: its timeline, and below it word for word and tool call by tool call. One for each call. */
export function CallRecord({ call, transcript, unreadable, isLive }: CallRecordProps) {
  const { id: callId, agent } = call;
  const entries = useMemo(() => callEntries(transcript), [transcript]);
  // Decided once: a list that turns into the other kind throws its reader away.
  const [isVirtual] = useState(() => !isLive && entries.length > mostDrawnSteps);
  const steps = useMemo(() => new Set(entries.map(({ sequence }) => sequence)), [entries]);
  const goTo = useGoToStep();
  const { marked, isShown } = useMarkedStep((sequence) => steps.has(sequence));
  const faults = useMemo(() => faultsOf(transcript), [transcript]);
  const toolsFor = useCallback(
    (toolCall: ToolCall) => <ToolCallTools callId={callId} toolCall={toolCall} />,
    [callId],
  );
  const linkFor = useCallback(
    (sequence: number) => <CopyTurnLink callId={callId} sequence={sequence} />,
    [callId],
  );
  return (
    <>
      {marked === null || isShown || isLive ? null : (
        <Alert color="gray" role="status">
          The address names step {marked}, and this call has no such turn or tool call.
        </Alert>
      )}
      <CallTimelineView transcript={transcript} isLive={isLive} marked={marked} onGo={goTo} />
      <div className={classes.jump} data-screen-only>
        {isVirtual ? <FindInCall entries={entries} marked={marked} onGo={goTo} /> : null}
        <FaultJump faults={faults} marked={marked} onGo={goTo} />
      </div>
      <ToolCallActions value={toolsFor}>
        <StepActions value={linkFor}>
          <CallTranscriptView
            agent={agent}
            transcript={transcript}
            entries={entries}
            unreadable={unreadable}
            isLive={isLive}
            isVirtual={isVirtual}
            marked={marked}
          />
        </StepActions>
      </ToolCallActions>
    </>
  );
}
