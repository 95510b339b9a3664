import { useEffect, useState, useSyncExternalStore } from "react";
import { createSpeaker, silent, type Speaker, type SpeakerState } from "./create-speaker.ts";
import type { VoiceBox } from "./voice.ts";

/** A voice for the agent as long as the component is shown; null where the browser cannot speak. */
export function useSpeaker(box: VoiceBox | null): Speaker | null {
  const [speaker] = useState(() => (box === null ? null : createSpeaker({ box })));
  useEffect(() => () => speaker?.setEnabled(false), [speaker]);
  return speaker;
}

const subscribeToNothing = () => () => undefined;

/** What the voice is doing right now. */
export function useSpeakerState(speaker: Speaker | null): SpeakerState {
  return useSyncExternalStore(speaker?.subscribe ?? subscribeToNothing, speaker?.readState ?? (() => silent));
}
