import { useRef } from "react";
import { problemOf } from "./conversation-problem.ts";
import { type AgentVoice, type CallEnding, type Parts, readParts } from "./read-parts.ts";
import type { ConversationAction } from "./reduce-conversation.ts";

type Exchange = (
  step: { text: string; decides?: string },
  ask: () => Promise<Parts>,
  /** The agent wants to hang up, or to hand the caller over, and all it had to say was said. */
  onLeave: (ending: CallEnding) => Promise<void>,
) => Promise<void>;

/** Hands words or a decision to the agent and reads its answer to the end; a failure becomes the page's problem. */
export function useExchange(options: {
  dispatch: (action: ConversationAction) => void;
  voice: AgentVoice | null;
}): Exchange {
  const { dispatch, voice } = options;
  const count = useRef(0);

  return async (step, ask, onLeave) => {
    count.current += 1;
    const sendId = String(count.current);
    dispatch({ type: "sending-started", sendId, ...step, atMs: Date.now() });
    try {
      const { interrupted, ending } = await readParts({ parts: await ask(), sendId, dispatch, voice });
      dispatch({ type: "sending-finished", sendId, interrupted });
      // Whoever speaks over a goodbye is not done yet.
      if (ending !== null && !interrupted && (voice === null || (await voice.silence(sendId))))
        await onLeave(ending);
    } catch (error) {
      dispatch({ type: "sending-failed", sendId, problem: problemOf(error) });
    }
  };
}
