import { type AgentId, type CallTranscript, type Channel, foldTranscript } from "@callhook/core";
import { useCallback, useEffect, useMemo, useReducer } from "react";
import { problemOf } from "./conversation-problem.ts";
import {
  type ConversationProblem,
  type ConversationState,
  initialConversation,
} from "./conversation-state.ts";
import { answerTimes, exchangesOf } from "./exchanges.ts";
import type { FollowStatus } from "./follow-call.ts";
import { heardSound, type PlayedSound } from "./hold-sound/played-sound.ts";
import { unbrokenSequence } from "./merge-events.ts";
import type { AgentVoice } from "./read-parts.ts";
import { reduceConversation, speechOf } from "./reduce-conversation.ts";
import { useEndFound } from "./use-end-found.ts";
import { type ConversationVerbs, useConversationVerbs } from "./use-conversation-verbs.ts";
import { useFollowCall } from "./use-follow-call.ts";
import { useRecordedWords } from "./use-recorded-words.ts";

export type Words = { sendId: string; text: string };
/** The agent's words as they come, and how long the first of them took. */
export type Speech = Words & { firstWordMs: number | null };

export type Conversation = ConversationVerbs & {
  callId: string | null;
  transcript: CallTranscript;
  /** Words on their way to the agent that are not on record yet. */
  outgoing: Words[];
  /** What the agent is saying right now, not on record yet. */
  speeches: Speech[];
  /** How long answers to words of this page took to begin, by the number of their first event. */
  answerTimes: ReadonlyMap<number, number>;
  /** Whether an answer to words of this page is still coming. */
  isAnswering: boolean;
  /** What a caller hears right now while a tool is waited for. */
  holdSound: PlayedSound["sound"] | null;
  connection: FollowStatus;
  problem: ConversationProblem | null;
  draft: string;
  changeDraft(draft: string): void;
  dismissProblem(): void;
};

export type ConversationOptions = {
  agent: AgentId;
  channel: Channel;
  /** The call that the address names; null before one is started. */
  callId: string | null;
  onCallStarted: (callId: string) => void;
  /** Speaks what the agent says; only while `isVoiceOn`. */
  voice?: AgentVoice | null;
  isVoiceOn?: boolean;
};

/** One live conversation: what was said and done, what is being said, and the verbs to take part in it. */
export function useConversation({
  callId,
  voice = null,
  isVoiceOn = false,
  ...options
}: ConversationOptions): Conversation {
  const [state, dispatch] = useReducer(reduceConversation, callId, initialConversation);
  useEffect(() => dispatch({ type: "call-opened", callId }), [callId]);

  const raise = useCallback(
    (error: unknown) => dispatch({ type: "problem-raised", problem: problemOf(error) }),
    [],
  );
  const { endedCallId, lookAt } = useEndFound();
  const isOver = state.callId !== null && endedCallId === state.callId;
  const connection = useFollowCall({
    callId: isOver ? null : state.callId,
    afterSequence: unbrokenSequence(state.events),
    onEvents: (events) => dispatch({ type: "events-arrived", events }),
    onRefusal: raise,
  });

  useEffect(() => {
    if (connection === "reconnecting") lookAt(state.callId);
    else if (connection === "live") lookAt(null);
  }, [connection, state.callId, lookAt]);

  const view = useConversationView(state, isOver);
  const heardText = view.speeches.map(({ text }) => text).join(" ");
  const verbs = useConversationVerbs({ ...options, callId: state.callId, heardText, dispatch, raise, voice });
  useRecordedWords({ state, voice, isVoiceOn });

  return {
    callId: state.callId,
    ...view,
    ...verbs,
    connection: isOver ? "finished" : connection,
    problem: state.problem,
    draft: state.draft,
    changeDraft: (draft) => dispatch({ type: "draft-changed", draft }),
    dismissProblem: () => dispatch({ type: "problem-dismissed" }),
  };
}

function useConversationView(state: ConversationState, isOver: boolean) {
  const { events, sendings, exchanges } = state;
  const folded = useMemo(() => foldTranscript(events), [events]);
  const transcript = useMemo(
    (): CallTranscript => (isOver ? { ...folded, status: "ended" } : folded),
    [folded, isOver],
  );
  const live = useMemo(() => {
    const outgoing = sendings.filter(
      ({ recordedSequence, decides }) => recordedSequence === null && decides === null,
    );
    const speeches = sendings.map((sending) => ({
      sendId: sending.sendId,
      text: speechOf(sending, events),
      firstWordMs: sending.firstWordMs,
    }));
    return {
      outgoing: outgoing.map(({ sendId, text }) => ({ sendId, text })),
      speeches: speeches.filter(({ text }) => text !== ""),
      isAnswering: sendings.some(({ isAnswering }) => isAnswering),
      holdSound: transcript.status === "ended" ? null : heardSound(sendings),
    };
  }, [sendings, events, transcript.status]);
  const times = useMemo(
    () => answerTimes(exchangesOf({ exchanges, sendings }), events),
    [exchanges, sendings, events],
  );
  return { transcript, answerTimes: times, ...live };
}
