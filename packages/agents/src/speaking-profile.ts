/** Who speaks, and what they may do by themselves. What is left out is off. */
export type SpeakingProfile = {
  instructions: string;
  /** Offers the agent to hang up. */
  canEndCall?: boolean | undefined;
  /** Whom the agent may hand the caller over to; null is nobody. */
  transferTo?: string | null | undefined;
  speech?: SpeakingManner | undefined;
  /** In a chat, every tool that changes something waits for the person's yes. */
  approveWrites?: boolean | undefined;
  limits?: SpeakingLimits | undefined;
};

export type SpeakingLimits = {
  /** After this the agent says so and ends the call; null is never. */
  callMinutes?: number | null | undefined;
  /** After this long without a word the agent asks whether anybody is there, and after as long again ends the call. */
  silenceSeconds?: number | null | undefined;
};

export type SpeakingManner = {
  /** A language tag for what Callhook itself says; the call's variable `language` goes before it. */
  language?: string | null | undefined;
  /** "Mm-hm" and "okay" while the agent speaks interrupt nothing and are not answered. */
  ignoreBackchannels?: boolean | undefined;
};
