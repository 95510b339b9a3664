import { type AgentId, type CallTranscript, formatClock } from "@callhook/core";
import { Text } from "@mantine/core";
import { useMemo } from "react";
import { callEntries } from "../conversation/call-entries.ts";
import { Entries } from "../conversation/conversation-log.tsx";
import { formatMoment } from "../conversation/format-time.ts";
import { answerTimes } from "./answer-times.ts";
import classes from "./call-page.module.css";
import { describeEndReason } from "./end-reason.ts";

type CallTranscriptViewProps = {
  agent: AgentId;
  transcript: CallTranscript;
  isLive: boolean;
  /** The step that the address names. */
  marked: number | null;
};

/** Turns and tool calls in the order they happened, from the first word to the end. */
export function CallTranscriptView({ agent, transcript, isLive, marked }: CallTranscriptViewProps) {
  const entries = useMemo(() => callEntries(transcript), [transcript]);
  const times = useMemo(() => answerTimes(transcript), [transcript]);
  const { startedAt, durationMs, endReason, missingSequences } = transcript;
  return (
    <section className={classes.transcript} aria-label="Transcript">
      {startedAt === null ? null : <div className={classes.marker}>Started {formatMoment(startedAt)}</div>}
      <div
        className={classes.log}
        role={isLive ? "log" : undefined}
        aria-label={isLive ? "Live transcript" : undefined}
      >
        <Entries entries={entries} agent={agent} isLive={isLive} answerTimes={times} marked={marked} />
      </div>
      {entries.length === 0 ? (
        <Text c="dimmed" ta="center" py="lg">
          {isLive ? "Nothing was said yet. It appears here as it happens." : "Nothing was said in this call."}
        </Text>
      ) : null}
      {isLive || missingSequences.length === 0 ? null : (
        <Text c="dimmed" size="sm" ta="center">
          {missingSequences.length === 1 ? "One step" : `${missingSequences.length} steps`} of this call never
          arrived.
        </Text>
      )}
      {isLive ? null : (
        <div className={classes.marker}>
          {endReason === null ? "Ended" : describeEndReason(endReason)} · {formatClock(durationMs)}
        </div>
      )}
    </section>
  );
}
