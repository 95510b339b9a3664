/** Somebody on a channel, as a test plays them. What they hear is kept as it came. */
export type ChannelCaller = {
  callId: string;
  /** What the voice was given to say so far, one text for each talk cycle; the last may be incomplete. */
  utterances(): string[];
  /** Speaks: over the agent, if it is speaking and may be interrupted; gives what was heard of it by then. */
  say(text: string): { heardText: string | null };
  /** Speaks, but is not understood to the end yet. */
  begin(text: string): void;
  /** Sends what no platform sends. */
  sendGarbage(frame: string | Uint8Array): void;
  /** The connection breaks, without a word. */
  drop(): Promise<void>;
  /** The platform connects to the same call again; false when it is told not to. */
  reconnect(): Promise<boolean>;
  /** From the next connection on, another process answers. */
  moveTo(url: string): void;
  hangUp(): Promise<void>;
  /** How the connection was closed from our side; HTTP has no code for it. */
  closed(): Promise<{ code: number | null }>;
  /** What the platform was told to do when the agent ended the call. */
  ending(): Promise<{ transferTo: string | null }>;
  /** What the platform would have complained of. */
  complaints(): string[];
};
