import { type AgentId, type CallTranscript, formatClock } from "@callhook/core";
import { Text } from "@mantine/core";
import { useMemo, useRef } from "react";
import type { CallEntry } from "../conversation/call-entries.ts";
import { formatMoment } from "../conversation/format-time.ts";
import { answerTimes } from "./answer-times.ts";
import classes from "./call-page.module.css";
import { describeEndReason } from "./end-reason.ts";
import { CallSteps } from "./steps/call-steps.tsx";
import { NewBelow } from "./steps/new-below.tsx";
import { useFollowEnd } from "./steps/use-follow-end.ts";

type CallTranscriptViewProps = {
  agent: AgentId;
  transcript: CallTranscript;
  /** Its turns, tool calls and requests to models, in order. */
  entries: CallEntry[];
  /** The numbers of the steps that are kept and cannot be read. */
  unreadable: readonly number[];
  isLive: boolean;
  /** Only the steps in sight are drawn. */
  isVirtual: boolean;
  /** The step that the address names. */
  marked: number | null;
};

/** Turns and tool calls in the order they happened, from the first word to the end. */
export function CallTranscriptView(props: CallTranscriptViewProps) {
  const { agent, transcript, entries, unreadable, isLive, isVirtual, marked } = props;
  const times = useMemo(() => answerTimes(transcript), [transcript]);
  const { startedAt, durationMs, endReason, missingSequences, eventCount } = transcript;
  const section = useRef<HTMLElement>(null);
  const { isAway, goToEnd } = useFollowEnd({ content: section, isGrowing: isLive, news: eventCount });
  const goToLatest = () => {
    goToEnd();
    // The button goes with it; the keyboard goes on from the end.
    section.current?.querySelector<HTMLElement>("[data-step]:last-child")?.focus({ preventScroll: true });
  };
  const neverArrived = missingSequences.filter((sequence) => !unreadable.includes(sequence)).length;
  return (
    <section ref={section} className={classes.transcript} aria-label="Transcript">
      <NewBelow isAway={isAway} count={entries.length} onGo={goToLatest} />
      {startedAt === null ? null : <div className={classes.marker}>Started {formatMoment(startedAt)}</div>}
      <CallSteps
        entries={entries}
        agent={agent}
        isLive={isLive}
        isVirtual={isVirtual}
        answerTimes={times}
        marked={marked}
      />
      {entries.length === 0 ? (
        <Text c="dimmed" ta="center" py="lg">
          {emptyWords({ isLive, isReadable: unreadable.length === 0 })}
        </Text>
      ) : null}
      {isLive ? null : (
        <>
          <StepsNote count={neverArrived}>of this call never arrived.</StepsNote>
          <StepsNote count={unreadable.length}>of this call cannot be read.</StepsNote>
        </>
      )}
      {isLive ? null : (
        <div className={classes.marker}>
          {endReason === null ? "Ended" : describeEndReason(endReason)} · {formatClock(durationMs)}
        </div>
      )}
    </section>
  );
}

function StepsNote({ count, children }: { count: number; children: string }) {
  if (count === 0) return null;
  return (
    <Text c="dimmed" size="sm" ta="center">
      {count === 1 ? "One step" : `${count} steps`} {children}
    </Text>
  );
}

function emptyWords({ isLive, isReadable }: { isLive: boolean; isReadable: boolean }): string {
  if (!isReadable) return "Nothing of what was said can be read.";
  return isLive ? "Nothing was said yet. It appears here as it happens." : "Nothing was said in this call.";
}
