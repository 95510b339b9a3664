import type { Utterance, VoiceBox } from "./voice.ts";

/** The browser's voices; null where it cannot speak. */
export function browserVoiceBox(scope: object = globalThis): VoiceBox | null {
  const synthesis: unknown = Reflect.get(scope, "speechSynthesis");
  const Constructor: unknown = Reflect.get(scope, "SpeechSynthesisUtterance");
  if (!isSynthesis(synthesis) || !isUtteranceConstructor(Constructor)) return null;
  /** Kept, because some browsers collect an utterance in the middle of it and then never end it. */
  let spoken: SpeechSynthesisUtterance | null = null;

  return {
    voices: () =>
      synthesis.getVoices().map(({ voiceURI, name, lang, localService }) => ({
        id: voiceURI,
        name,
        language: lang.replace("_", "-"),
        isLocal: localService,
      })),
    onVoicesChanged(listener) {
      synthesis.addEventListener("voiceschanged", listener);
      return () => synthesis.removeEventListener("voiceschanged", listener);
    },
    speak(utterance) {
      spoken = utteranceOf({ Constructor, synthesis, utterance });
      // A browser that was paused, by a key of the keyboard or an earlier page, would wait for ever.
      synthesis.resume();
      synthesis.speak(spoken);
    },
    cancel() {
      spoken = null;
      synthesis.cancel();
    },
  };
}

type UtteranceConstructor = new (text: string) => SpeechSynthesisUtterance;

function utteranceOf(options: {
  Constructor: UtteranceConstructor;
  synthesis: SpeechSynthesis;
  utterance: Utterance;
}): SpeechSynthesisUtterance {
  const { Constructor, synthesis, utterance } = options;
  const made = new Constructor(utterance.text);
  made.lang = utterance.language;
  made.rate = utterance.rate;
  const voice = synthesis.getVoices().find(({ voiceURI }) => voiceURI === utterance.voiceId);
  if (voice !== undefined) made.voice = voice;
  made.addEventListener("start", utterance.onStart);
  made.addEventListener("boundary", ({ charIndex, name }) => {
    if (name !== "sentence") utterance.onBoundary(charIndex);
  });
  made.addEventListener("end", utterance.onEnd);
  made.addEventListener("error", ({ error }) => utterance.onError(error));
  return made;
}

function isSynthesis(value: unknown): value is SpeechSynthesis {
  return typeof value === "object" && value !== null && "speak" in value && "getVoices" in value;
}

function isUtteranceConstructor(value: unknown): value is UtteranceConstructor {
  return typeof value === "function";
}
