import { isBackchannel } from "./is-backchannel.ts";
import { isEcho, mayBecomeEcho } from "./is-echo.ts";

type Heard = {
  heard: string;
  /** What the voice was just speaking. */
  spoken: string;
  /** Whether the agent's voice speaks while this is heard. */
  isSpeaking: boolean;
  ignoresBackchannels: boolean;
};

/**
 * Whether words that are just being said stop the agent. A sound alone does not: it may be a door, or the agent itself
 * out of a loudspeaker, so that whoever listens without headphones would never hear a sentence to its end.
 */
export function interrupts({ heard, spoken, isSpeaking, ignoresBackchannels }: Heard): boolean {
  if (!isSpeaking || heard.trim() === "" || mayBecomeEcho({ heard, spoken })) return false;
  return !ignoresBackchannels || !isBackchannel({ heard, spoken });
}

/** What becomes of words once they are decided: said to the agent, or left out, and why. */
export function judgeWords({
  heard,
  spoken,
  isSpeaking,
  ignoresBackchannels,
}: Heard): "say" | "echo" | "backchannel" {
  if (!isSpeaking) return "say";
  if (isEcho({ heard, spoken })) return "echo";
  return ignoresBackchannels && isBackchannel({ heard, spoken }) ? "backchannel" : "say";
}
