import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { VoiceBox, VoiceChoice } from "./voice.ts";

export const slowestRate = 0.6;
export const fastestRate = 1.8;

export type VoiceSettings = {
  /** Those of the call's language first; empty where the browser has none. */
  voices: VoiceChoice[];
  voiceId: string | null;
  chooseVoice(voiceId: string | null): void;
  rate: number;
  chooseRate(rate: number): void;
};

/** The voice and its pace, kept in this browser. */
export function useVoiceChoice(options: { box: VoiceBox | null; language: string }): VoiceSettings {
  const { box, language } = options;
  const [voices, setVoices] = useState(() => box?.voices() ?? []);
  const [voiceId, chooseVoice] = useLocalStorage<string | null>({
    key: "callhook:voice",
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const [rate, chooseRate] = useLocalStorage<number>({
    key: "callhook:voice-rate",
    defaultValue: 1,
    getInitialValueInEffect: false,
  });

  useEffect(() => {
    if (box === null) return undefined;
    setVoices(box.voices());
    return box.onVoicesChanged(() => setVoices(box.voices()));
  }, [box]);

  return {
    voices: inOrder(voices, language),
    // One that was chosen in another browser profile, or uninstalled since, is not there.
    voiceId: voices.some(({ id }) => id === voiceId) ? voiceId : null,
    chooseVoice,
    rate: Number.isFinite(rate) ? Math.min(fastestRate, Math.max(slowestRate, rate)) : 1,
    chooseRate,
  };
}

function inOrder(voices: VoiceChoice[], language: string): VoiceChoice[] {
  const speaks = ({ language: tag }: VoiceChoice) => baseOf(tag) === baseOf(language);
  return [...voices.filter(speaks), ...voices.filter((voice) => !speaks(voice))];
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
