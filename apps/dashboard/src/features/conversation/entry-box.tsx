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
  /** Where it stands among entries of which not all are drawn; absent where all are. */
  place?: number | undefined;
  /** Its number among them all, from 0, and how many they are. */
  index?: number;
  count?: number;
  ref?: Ref<HTMLDivElement>;
};

/** A turn, a tool call, or what a model took, in its place. */
export const EntryBox = memo(function EntryBox(props: EntryBoxProps) {
  const { entry, agent, isLive, answerTime, isMarked = false, isLazy = false, place, index = 0 } = props;
  const isPlaced = place !== undefined;
  return (
    <div
      ref={props.ref}
      id={stepId(entry.sequence)}
      className={classes.entry}
      data-index={index}
      data-lazy={isLazy || undefined}
      data-marked={isMarked || undefined}
      data-placed={isPlaced || undefined}
      style={isPlaced ? { top: place } : undefined}
      role={isPlaced ? "article" : undefined}
      aria-posinset={isPlaced ? index + 1 : undefined}
      aria-setsize={isPlaced ? props.count : undefined}
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
