import { useEffect, useRef } from "react";
import type { ConversationState } from "./conversation-state.ts";
import { lastSequenceOf } from "./conversation-state.ts";
import { exchangesOf } from "./exchanges.ts";
import type { AgentVoice } from "./read-parts.ts";

/**
 * Has the voice speak what the agent says by itself, such as its greeting or a result that came late: words that are
 * on record and answer nothing this page has sent. What was said before the voice was turned on is not spoken.
 */
export function useRecordedWords(options: {
  state: ConversationState;
  voice: AgentVoice | null;
  isVoiceOn: boolean;
}): void {
  const { state, voice, isVoiceOn } = options;
  const { callId, events } = state;
  const spoken = useRef<{ callId: string | null; upTo: number }>({ callId, upTo: 0 });

  useEffect(() => {
    const last = lastSequenceOf(events);
    if (!isVoiceOn || voice === null) {
      spoken.current = { callId, upTo: last };
      return;
    }
    if (spoken.current.callId !== callId) spoken.current = { callId, upTo: 0 };
    const { upTo } = spoken.current;
    if (last === upTo) return;
    const streamed = new Set(exchangesOf(state).map(({ turn }) => turn));
    for (const event of events) {
      if (event.sequence <= upTo || event.type !== "agent-spoke") continue;
      if (event.turn !== undefined && streamed.has(event.turn)) continue;
      const answer = `${callId} ${event.turn ?? event.sequence}`;
      voice.say({ answer, text: event.text, isInterruptible: true });
      voice.finish(answer);
    }
    spoken.current = { callId, upTo: last };
  }, [state, callId, events, voice, isVoiceOn]);
}
