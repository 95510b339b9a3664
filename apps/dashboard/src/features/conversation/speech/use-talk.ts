import { type InterruptionMode, runningToolCalls } from "@callhook/core";
import { useEffect, useRef, useState } from "react";
import { holdingToolCall } from "../holding-tool-call.ts";
import type { Conversation } from "../use-conversation.ts";
import type { Speaker } from "./create-speaker.ts";
import { interrupts, judgeWords } from "./judge-words.ts";
import type { Ears } from "./recogniser.ts";
import { type Microphone, useMicrophone } from "./use-microphone.ts";
import { useSpeakerState } from "./use-speaker.ts";
import { useSpokenVerbs } from "./use-spoken-verbs.ts";

type TalkOptions = {
  conversation: Conversation;
  interruptionModes: ReadonlyMap<string, InterruptionMode>;
  ears: Ears | null;
  speaker: Speaker | null;
  language: string;
  ignoresBackchannels: boolean;
};

export type Talk = {
  microphone: Microphone;
  isSpeaking: boolean;
  /** Why the agent is not heard. */
  voiceProblem: string | null;
  /** What becomes of words that are not simply answered, in a sentence. */
  notice: string | null;
  /** The conversation by voice: what is sent or interrupted stops the voice, and tells how far it had come. */
  conversation: Conversation;
};

/** The words that are being heard: whether the agent was speaking meanwhile, and whether they stopped it. */
type Utterance = { isOverAgent: boolean; hasInterrupted: boolean };
const noUtterance: Utterance = { isOverAgent: false, hasInterrupted: false };

/** The caller's side of a spoken conversation: words that are heard are said, and speaking over the agent stops it. */
export function useTalk(options: TalkOptions): Talk {
  const { conversation, speaker, ears, language, ignoresBackchannels } = options;
  const { isSpeaking, isInterruptible, problem } = useSpeakerState(speaker);
  const [notice, setNotice] = useState<string | null>(null);
  const utterance = useRef(noUtterance);
  const holding = holdingToolCall({
    runningToolCalls: runningToolCalls(conversation.transcript),
    interruptionModes: options.interruptionModes,
  });
  const isHolding = holding !== null || !isInterruptible;
  const { isSpeakingNow, stopVoice, ...verbs } = useSpokenVerbs({ conversation, speaker, isHolding });

  function judged(heard: string, isOverAgent: boolean) {
    return { heard, spoken: speaker?.lately() ?? "", isSpeaking: isOverAgent, ignoresBackchannels, language };
  }

  const microphone = useMicrophone({
    ears,
    language,
    onInterim(text) {
      if (isSpeakingNow()) utterance.current = { ...utterance.current, isOverAgent: true };
      if (!interrupts(judged(text, isSpeakingNow()))) return;
      if (isHolding) return setNotice(describeHolding(holding?.toolName));
      utterance.current = { isOverAgent: true, hasInterrupted: true };
      setNotice(null);
      stopVoice();
    },
    onFinal(text) {
      const { isOverAgent, hasInterrupted } = utterance.current;
      utterance.current = noUtterance;
      const verdict = hasInterrupted ? "say" : judgeWords(judged(text, isOverAgent || isSpeakingNow()));
      if (verdict === "say") return void verbs.send(text, { by: "voice" });
      // On record as what it is; the agent speaks on.
      if (verdict === "backchannel") void verbs.send(text, { by: "voice", whileSpeaking: true });
    },
  });

  const hasEnded = conversation.transcript.status === "ended";
  const { turnOff } = microphone;
  useEffect(() => {
    if (hasEnded) turnOff();
  }, [hasEnded, turnOff]);
  useEffect(() => {
    if (!isSpeaking && !isHolding) setNotice(null);
  }, [isSpeaking, isHolding]);

  return {
    microphone,
    isSpeaking,
    voiceProblem: problem,
    notice,
    conversation: { ...conversation, ...verbs },
  };
}

function describeHolding(toolName: string | undefined): string {
  const held = "your words are answered after it.";
  return toolName === undefined
    ? `The agent cannot be interrupted in this sentence: ${held}`
    : `${toolName} cannot be interrupted: ${held}`;
}
