import type { InterruptionMode } from "@callhook/core";
import { useLayoutEffect, useState } from "react";
import { type Conversation, type ConversationOptions, useConversation } from "../use-conversation.ts";
import { speechOfBrowser, type SpeechOfBrowser } from "./speech-of-browser.ts";
import { type Talk, useTalk } from "./use-talk.ts";
import { useSpeaker } from "./use-speaker.ts";
import { useVoiceChoice, type VoiceSettings } from "./use-voice-choice.ts";

type PhoneOptions = Omit<ConversationOptions, "voice" | "isVoiceOn"> & {
  interruptionModes: ReadonlyMap<string, InterruptionMode>;
  /** What the agent speaks where the call does not say; null leaves it to the browser. */
  language: string | null;
  ignoresBackchannels: boolean;
  /** What the browser can do; a test hands in its own. */
  speech?: SpeechOfBrowser;
};

export type Phone = Omit<Talk, "conversation"> & {
  voice: VoiceSettings & {
    canSpeak: boolean;
    isOn: boolean;
    turn(isOn: boolean): void;
  };
  /** Talks and listens from now on. */
  pickUp(): void;
};

/** A conversation that can be typed and spoken, side by side. */
export function usePhone(options: PhoneOptions): { conversation: Conversation; phone: Phone } {
  const [{ ears, box }] = useState(() => options.speech ?? speechOfBrowser());
  const speaker = useSpeaker(box);
  const [isVoiceOn, setVoiceOn] = useState(false);
  const typed = useConversation({ ...options, voice: speaker, isVoiceOn });
  const language = languageOf(typed, options.language);
  const settings = useVoiceChoice({ box, language });
  const { voiceId, rate } = settings;

  // Before the words of the same change are spoken.
  useLayoutEffect(() => speaker?.setManner({ voiceId, language, rate }), [speaker, voiceId, language, rate]);

  const { conversation, ...talk } = useTalk({
    ...options,
    conversation: typed,
    ears,
    speaker,
    language,
  });

  function turn(isOn: boolean): void {
    speaker?.setEnabled(isOn);
    setVoiceOn(isOn);
  }
  const canSpeak = speaker !== null && settings.voices.length > 0;
  return {
    conversation,
    phone: {
      ...talk,
      voice: { ...settings, canSpeak, isOn: isVoiceOn && canSpeak, turn },
      pickUp() {
        turn(true);
        talk.microphone.turnOn();
      },
    },
  };
}

/** As the engine reads it: the call's variable `language` first. */
function languageOf({ transcript }: Conversation, agentLanguage: string | null): string {
  const { language } = transcript.variables;
  if (typeof language === "string" && isLanguage(language)) return language;
  return agentLanguage ?? navigator.language;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
