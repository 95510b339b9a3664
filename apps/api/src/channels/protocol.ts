import type { AudibleHoldSound } from "@callhook/core";
import type { ConversationPart } from "@callhook/agents";

/**
 * The one protocol between a channel and the agent, in the shape of Twilio's ConversationRelay. An adapter translates
 * its platform's frames to it and back, and knows nothing of turns, tools or the record.
 */
export type ChannelInput =
  /** What the caller said. One that is not the `last` may still change, and is not answered. */
  | { type: "prompt"; text: string; last: boolean }
  /** The caller spoke over the agent, which had been heard so far: null where the platform does not know. */
  | { type: "interrupt"; heardText: string | null; afterMs: number | null }
  /** A key of the caller's phone: 0 to 9, `*` or `#`. */
  | { type: "dtmf"; digit: string }
  /** The voice has said all that it was sent. Platforms that cannot tell leave it out. */
  | { type: "voice-idle" }
  /** The caller has said nothing for as long as the platform waits: it wants a word from the agent. */
  | { type: "silence" }
  /** The platform could not use something that we sent. Its words may hold ours, so they are left out. */
  | { type: "error" };

export type ChannelOutput =
  /** Words for the voice. With `last` the voice need not wait for more before it speaks: a talk cycle is complete. */
  | { type: "text"; token: string; last: boolean; interruptible: boolean }
  /** A sound, until words or another sound follow; `loop` 0 plays it again and again. */
  | { type: "play"; source: string; loop: number; interruptible: boolean }
  /** Nothing follows: the platform hangs up, or hands the caller over. */
  | { type: "end"; handoff: ChannelHandoff };

/** Why the agent ends the call, and the number the caller is put through to; null hangs up. */
export type ChannelHandoff = { reason: string; transferTo: string | null };

/** Why a connection is closed from our side. */
export type ChannelClosing =
  /** The call is over. */
  | "call-ended"
  /** Another connection has the call now. */
  | "taken-over"
  /** This process stops; the platform may connect again, to another one. */
  | "restarting";

/** One connection of a platform to one call. */
export type ChannelSetup = {
  workspaceId: string;
  callId: string;
  /** Names this connection in the record. */
  connectionId: string;
  isGreetingInterruptible: boolean;
  /** Where the platform fetches a sound; null where it plays none. */
  soundUrl: ((sound: ChannelSound) => string) | null;
  /** Told of every turn that begins on this connection, where the platform wants to know more of it than its words. */
  watchTurn?: () => TurnWatcher;
  /** The platform lets the agent speak only in answer to the caller; it greets them itself. */
  speaksOnlyWhenAsked?: boolean;
  /** Whether anybody is at its other end still. */
  isOpen: () => boolean;
  send: (output: ChannelOutput) => void;
  close: (why: ChannelClosing) => void;
};

export type TurnWatcher = {
  /** What happens in the turn; its words were sent already. */
  take(part: ConversationPart): void;
  /** Nothing more comes of the turn, however it went. */
  finish(): void;
};

export type ChannelSound = AudibleHoldSound | "silence";

/** A connection once it has its call. */
export type ChannelSession = {
  receive(input: ChannelInput): void;
  /** Puts on record what the platform has said in the agent's name. */
  noteSaid(text: string): Promise<void>;
  /** The connection is gone. The call waits for the next one for half a minute, and is ended if none comes. */
  detach(): void;
  /** The caller is gone for good. */
  end(reason: string): Promise<void>;
};
