export type VoiceChoice = { id: string; name: string; language: string; isLocal: boolean };

export type UtteranceHandlers = {
  onStart: () => void;
  /** A word begins at this character of the text. */
  onBoundary: (characterIndex: number) => void;
  onEnd: () => void;
  onError: (error: string) => void;
};

export type Utterance = UtteranceHandlers & {
  text: string;
  voiceId: string | null;
  language: string;
  /** 1 is the voice's own pace. */
  rate: number;
};

/** What a browser offers for speaking; a test hands in its own. */
export type VoiceBox = {
  voices(): VoiceChoice[];
  /** Told when the list of voices has changed, as browsers load it late. Gives the way to stop being told. */
  onVoicesChanged(listener: () => void): () => void;
  speak(utterance: Utterance): void;
  /** Stops at once and forgets what waits. */
  cancel(): void;
};
