import { type AgentId, type InterruptionMode, runningToolCalls } from "@callhook/core";
import { useHotkeys } from "@mantine/hooks";
import { type ReactNode, useEffect, useRef } from "react";
import { ConversationLog } from "./conversation-log.tsx";
import { GoneCall } from "./gone-call.tsx";
import classes from "./conversation-panel.module.css";
import { MessageComposer } from "./message-composer.tsx";
import { ProblemAlert } from "./problem-alert.tsx";
import { sendingHint } from "./sending-hint.ts";
import type { Conversation } from "./use-conversation.ts";

type ConversationPanelProps = {
  agent: AgentId;
  conversation: Conversation;
  interruptionModes: ReadonlyMap<string, InterruptionMode>;
  /** What stands above the conversation: its state and its buttons. */
  bar: ReactNode;
  placeholder: string;
  interruptLabel?: string;
  /** Stands above the message box: the means to talk. */
  talk?: ReactNode;
  /** A voice speaks the agent's words: readers do not read them as well, and there is something to interrupt. */
  isSpokenAloud?: boolean;
  isSpeaking?: boolean;
  /** Why talking does not work; whoever meets it types on. */
  talkProblem?: string | null;
  empty?: ReactNode;
  /** Stands in place of the message box once the call has ended. */
  ended: ReactNode;
  onStartAnother: () => void;
};

/** A conversation to take part in: what happens, and the box to say something. */
export function ConversationPanel(props: ConversationPanelProps) {
  const { agent, conversation, bar, placeholder, empty, ended, onStartAnother } = props;
  const { transcript, isAnswering, speeches, outgoing, problem, draft, connection } = conversation;
  const input = useRef<HTMLTextAreaElement>(null);
  const running = runningToolCalls(transcript);
  const hasEnded = transcript.status === "ended";
  const isWorking = !hasEnded && (isAnswering || running.length > 0 || props.isSpeaking === true);

  useEffect(() => input.current?.focus({ preventScroll: true }), [conversation.callId]);
  const { talkProblem = null } = props;
  useEffect(() => {
    if (talkProblem !== null) input.current?.focus({ preventScroll: true });
  }, [talkProblem]);
  useHotkeys(
    [["Escape", () => (isWorking && !isDialogOpen() ? void conversation.interrupt() : undefined)]],
    [],
  );

  if (connection === "refused") {
    return (
      <section className={classes.panel} aria-label="Call">
        <GoneCall
          message={problem?.message ?? "This call cannot be followed."}
          onStartAnother={onStartAnother}
        />
      </section>
    );
  }
  return (
    <section className={classes.panel} aria-label="Call">
      <div className={classes.bar}>{bar}</div>
      <ConversationLog
        agent={agent}
        transcript={transcript}
        outgoing={outgoing}
        speeches={speeches}
        answerTimes={conversation.answerTimes}
        isThinking={isAnswering && speeches.length === 0 && running.length === 0}
        isSpokenAloud={props.isSpokenAloud ?? false}
        empty={empty}
      />
      <div className={classes.foot}>
        {problem === null ? null : (
          <ProblemAlert
            problem={problem}
            onDismiss={conversation.dismissProblem}
            onResend={draft.trim() === "" ? null : () => void conversation.send(draft)}
            onStartAnother={onStartAnother}
          />
        )}
        {hasEnded ? null : props.talk}
        {hasEnded ? (
          ended
        ) : (
          <MessageComposer
            inputRef={input}
            label={`Message to the ${agent}`}
            placeholder={placeholder}
            draft={draft}
            onDraftChange={conversation.changeDraft}
            onSend={(text) => void conversation.send(text)}
            interruptLabel={props.interruptLabel ?? "Interrupt"}
            onInterrupt={isWorking ? () => void conversation.interrupt() : null}
            hint={sendingHint({
              runningToolCalls: running,
              interruptionModes: props.interruptionModes,
              isAnswering,
            })}
          />
        )}
      </div>
    </section>
  );
}

/** Escape belongs to an open dialog first. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
