import type { AgentId } from "@callhook/core";
import { memo, type Ref } from "react";
import type { CallEntry } from "./call-entries.ts";
import classes from "./entry-box.module.css";
import { ModelReplyLine } from "./model-reply-line.tsx";
import { stepId } from "./step-id.ts";
import { ToolCallCard } from "./tool-call-card.tsx";
import { TurnBubble } from "./turn-bubble.tsx";

/** In milliseconds: until the first word, or that and until all of it was said. */
export type AnswerTime = number | { firstWordMs: number; wholeMs: number };
export type AnswerTimes = ReadonlyMap<number, AnswerTime>;

type EntryBoxProps = {
  entry: CallEntry;
  agent: AgentId;
  isLive: boolean;
  answerTime: AnswerTime | undefined;
  /** Somebody was led to it. */
  isMarked?: boolean;
  /** Laid out and painted only near the screen. */
  isLazy?: boolean;
  /** Where not all entries are drawn: where it stands, in pixels, its number from 0, and how many there are. */
  top?: number;
  index?: number;
  count?: number;
  ref?: Ref<HTMLDivElement>;
};

/** A turn, a tool call, or what a model took, in its place. */
export const EntryBox = memo(function EntryBox(props: EntryBoxProps) {
  const { entry, agent, isLive, answerTime, isMarked = false, isLazy = false } = props;
  const { top, index, count } = props;
  return (
    <div
      ref={props.ref}
      id={stepId(entry.sequence)}
      className={classes.entry}
      data-step={entry.sequence}
      data-index={index}
      data-lazy={isLazy || undefined}
      data-marked={isMarked || undefined}
      data-placed={top !== undefined || undefined}
      style={top === undefined ? undefined : { top }}
      role={top === undefined ? undefined : "article"}
      aria-posinset={index === undefined ? undefined : index + 1}
      aria-setsize={count}
      tabIndex={-1}
    >
      {entry.kind === "turn" ? (
        <TurnBubble
          {...entry.turn}
          agent={agent}
          heldBehind={entry.heldBehind}
          isFiller={entry.turn.fillsWaitOfToolCallId !== undefined}
          {...answerWords(answerTime)}
        />
      ) : entry.kind === "model-reply" ? (
        <ModelReplyLine reply={entry.reply} />
      ) : (
        <ToolCallCard toolCall={entry.toolCall} isLive={isLive} isMarked={isMarked} />
      )}
    </div>
  );
});

function answerWords(time: AnswerTime | undefined) {
  if (typeof time !== "object") return { answeredAfterMs: time ?? null };
  return { answeredAfterMs: time.firstWordMs, answeredInMs: time.wholeMs };
}
