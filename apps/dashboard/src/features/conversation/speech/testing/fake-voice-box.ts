import type { Utterance, VoiceBox, VoiceChoice } from "../voice.ts";

const ada: VoiceChoice = { id: "ada", name: "Ada", language: "en-US", isLocal: true };

/** A voice that speaks word by word when a test says so. */
export function fakeVoiceBox(voices: VoiceChoice[] = [ada]) {
  const spoken: string[] = [];
  let current: Utterance | null = null;
  let listener: () => void = () => undefined;

  function speakingNow(): Utterance {
    if (current === null) throw new Error("Nobody speaks.");
    return current;
  }

  const box: VoiceBox = {
    voices: () => voices,
    onVoicesChanged(told) {
      listener = told;
      return () => (listener = () => undefined);
    },
    speak(utterance) {
      if (current !== null) throw new Error("Two voices at once.");
      current = utterance;
      spoken.push(utterance.text);
    },
    cancel() {
      const cut = current;
      current = null;
      cut?.onError("interrupted");
    },
  };
  return {
    box,
    /** The texts that were given to the voice, in order. */
    spoken,
    get utterance() {
      return current;
    },
    /** Comes to where these words begin, as boundary events tell it. */
    reach(words: string) {
      const utterance = speakingNow();
      utterance.onStart();
      utterance.onBoundary(utterance.text.indexOf(words));
    },
    finish() {
      const utterance = speakingNow();
      current = null;
      utterance.onStart();
      utterance.onEnd();
    },
    fail(error: string) {
      const utterance = speakingNow();
      current = null;
      utterance.onError(error);
    },
    /** The browser has loaded other voices. */
    load(next: VoiceChoice[]) {
      voices.splice(0, voices.length, ...next);
      listener();
    },
  };
}
