import { useRef } from "react";
import type { Conversation } from "../use-conversation.ts";
import type { Speaker } from "./create-speaker.ts";

type SpokenVerbs = Pick<Conversation, "send" | "interrupt"> & {
  isSpeakingNow(): boolean;
  /** Stops the voice, and has it on record how far it had come. */
  stopVoice(): void;
};

/** The verbs of a conversation while a voice speaks the agent's words: what was not spoken yet was not heard. */
export function useSpokenVerbs(options: {
  conversation: Conversation;
  speaker: Speaker | null;
  /** The agent must not be interrupted now: its voice goes on. */
  isHolding: boolean;
}): SpokenVerbs {
  const { conversation, speaker, isHolding } = options;
  const stopping = useRef(Promise.resolve());
  const isSpeakingNow = () => speaker?.readState().isSpeaking === true;

  function stopVoice(): void {
    if (speaker !== null) stopping.current = conversation.interrupt(speaker.cancel());
  }

  return {
    isSpeakingNow,
    stopVoice,
    async send(text, given = { by: "text" }) {
      if (isSpeakingNow() && !isHolding && given.whileSpeaking !== true) stopVoice();
      // On record in the order it happened.
      await stopping.current;
      await conversation.send(text, given);
    },
    async interrupt(heard) {
      if (!isSpeakingNow() || isHolding) return await conversation.interrupt(heard);
      stopVoice();
      await stopping.current;
    },
  };
}
