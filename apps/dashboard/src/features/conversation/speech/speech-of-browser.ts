import { browserEars } from "./browser-ears.ts";
import { browserVoiceBox } from "./browser-voice-box.ts";
import type { Ears } from "./recogniser.ts";
import type { VoiceBox } from "./voice.ts";

export type SpeechOfBrowser = { ears: Ears | null; box: VoiceBox | null };

/** What this browser can do about speech, found out once. */
export function speechOfBrowser(): SpeechOfBrowser {
  return { ears: browserEars(), box: browserVoiceBox() };
}
