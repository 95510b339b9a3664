import type { ClientError } from "@callhook/client";
import type { TranscriptEvent } from "@callhook/core";
import type { PlayedSound } from "./hold-sound/played-sound.ts";

/** Words or a decision handed to the agent by this page, until they and their answer are on record. */
export type Sending = {
  sendId: string;
  /** Empty for a decision. */
  text: string;
  /** The tool call that this decides; null for words. */
  decides: string | null;
  /** The last event known when the words were sent; their own event comes after it. */
  afterSequence: number;
  /** The event that recorded the words; null until it arrives. */
  recordedSequence: number | null;
  turn: number | null;
  /** What the agent has said in answer so far, as it streams in. */
  streamedText: string;
  /** What is played while tools of this answer are waited for. */
  sounds: PlayedSound[];
  isAnswering: boolean;
  /** When the words were handed over, in milliseconds. */
  sentAtMs: number;
  /** How long the first word of the answer took, in milliseconds; null until it comes. */
  firstWordMs: number | null;
};

/** What is remembered of words of this page once they and their answer are on record. */
export type Exchange = Pick<Sending, "sendId" | "recordedSequence" | "turn" | "firstWordMs">;

/** What stands in the way, in words, and what kind it is so that the page can offer the way out. */
export type ConversationProblem = {
  code: ClientError["code"] | "answer-lost" | "not-interruptible";
  message: string;
};

export type ConversationState = {
  /** Null until the call is started. */
  callId: string | null;
  /** Everything on record, each event once, in order of `sequence`. */
  events: TranscriptEvent[];
  sendings: Sending[];
  exchanges: Exchange[];
  /** The last words that could not be sent and are back in the message box. */
  returned: Sending | null;
  /** What stands in the message box. */
  draft: string;
  problem: ConversationProblem | null;
};

export function initialConversation(callId: string | null): ConversationState {
  return { callId, events: [], sendings: [], exchanges: [], returned: null, draft: "", problem: null };
}

/** The last event that is on record here; 0 when there is none. */
export function lastSequenceOf(events: readonly TranscriptEvent[]): number {
  return events.at(-1)?.sequence ?? 0;
}
