import { isBackchannel } from "@callhook/core";
import { isEcho, mayBecomeEcho } from "./is-echo.ts";

type Heard = {
  heard: string;
  /** What the voice was just speaking. */
  spoken: string;
  /** Whether the agent's voice speaks while this is heard. */
  isSpeaking: boolean;
  ignoresBackchannels: boolean;
  language: string;
};

/**
 * Whether words that are just being said stop the agent. A sound alone does not: it may be a door, or the agent itself
 * out of a loudspeaker, so that whoever listens without headphones would never hear a sentence to its end.
 */
export function interrupts(words: Heard): boolean {
  const { heard, isSpeaking } = words;
  if (!isSpeaking || heard.trim() === "" || mayBecomeEcho(words)) return false;
  return !isSignOfListening(words);
}

/** What becomes of words once they are decided: said to the agent, passed on as a sign of listening, or left out. */
export function judgeWords(words: Heard): "say" | "echo" | "backchannel" {
  if (!words.isSpeaking) return "say";
  if (isEcho(words)) return "echo";
  return isSignOfListening(words) ? "backchannel" : "say";
}

/** To a question that was just asked the same words are an answer. */
function isSignOfListening({ heard, spoken, ignoresBackchannels, language }: Heard): boolean {
  return ignoresBackchannels && isBackchannel(heard, language) && !/[?？]["'”’)\]]*$/u.test(spoken.trim());
}
