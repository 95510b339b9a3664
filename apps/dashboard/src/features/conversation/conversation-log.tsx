import { type AgentId, type CallTranscript, conversationEntries } from "@callhook/core";
import { memo, type ReactNode, useEffect, useMemo } from "react";
import { agentLabel } from "../../components/agent-badges.tsx";
import classes from "./conversation-log.module.css";
import { DrawnEntries } from "./drawn-entries.tsx";
import type { AnswerTimes } from "./entry-box.tsx";
import { GoToLatest } from "./go-to-latest.tsx";
import { TurnBubble } from "./turn-bubble.tsx";
import type { Speech, Words } from "./use-conversation.ts";
import { useStickToEnd } from "./use-stick-to-end.ts";

type ConversationLogProps = {
  agent: AgentId;
  transcript: CallTranscript;
  outgoing: Words[];
  speeches: Speech[];
  answerTimes?: AnswerTimes;
  /** The agent works on an answer and neither speaks nor runs a tool right now. */
  isThinking: boolean;
  /** A voice speaks the words: a reader that read them as well would talk over it. */
  isSpokenAloud?: boolean;
  /** Shown while nothing was said yet. */
  empty?: ReactNode;
};

/** The conversation as it happens. Stays at its end unless the reader has scrolled up. */
export const ConversationLog = memo(function ConversationLog(props: ConversationLogProps) {
  const { agent, transcript, outgoing, speeches, isThinking, empty, answerTimes } = props;
  const entries = useMemo(() => conversationEntries(transcript), [transcript]);
  const { viewport, content, isAway, onScroll, jumpToEnd } = useStickToEnd();
  const isEmpty = entries.length === 0 && outgoing.length === 0 && speeches.length === 0;

  const newestOutgoing = outgoing.at(-1)?.sendId;
  useEffect(() => {
    // Whoever says something wants to see it and its answer.
    if (newestOutgoing !== undefined) jumpToEnd();
  }, [newestOutgoing, jumpToEnd]);

  return (
    <div className={classes.frame}>
      <div
        className={classes.viewport}
        ref={viewport}
        onScroll={onScroll}
        tabIndex={0}
        role="region"
        aria-label="Conversation"
      >
        <div ref={content} className={classes.content}>
          {isEmpty ? empty : null}
          <div
            className={classes.entries}
            role="log"
            aria-live={props.isSpokenAloud === true ? "off" : "polite"}
            aria-label={`Conversation with the ${agent}`}
          >
            <DrawnEntries
              entries={entries}
              agent={agent}
              isLive={transcript.status === "active"}
              answerTimes={answerTimes}
            />
            {outgoing.map(({ sendId, text }) => (
              <TurnBubble key={sendId} role="caller" agent={agent} text={text} at={null} isPending />
            ))}
          </div>
          {/* Outside the log: readers hear the words once, when they are complete. */}
          {speeches.map(({ sendId, text, firstWordMs }) => (
            <TurnBubble
              key={sendId}
              role="agent"
              agent={agent}
              text={text}
              at={null}
              isPending
              answeredAfterMs={firstWordMs}
            />
          ))}
          {isThinking ? <Thinking agent={agent} /> : null}
        </div>
      </div>
      {isAway ? <GoToLatest className={classes.jump} onClick={jumpToEnd} /> : null}
    </div>
  );
});

function Thinking({ agent }: { agent: AgentId }) {
  return (
    <div className={classes.thinking} role="status">
      <span className={classes.dots} aria-hidden>
        <i />
        <i />
        <i />
      </span>
      {agentLabel(agent)} is thinking
    </div>
  );
}
