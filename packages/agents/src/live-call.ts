import type { CallEnding } from "./call-ending.ts";
import type { ConversationPart } from "./conversation-part.ts";
import type { ToolLatencies } from "./fillers/tool-latencies.ts";
import type { Interruption } from "./interruption.ts";
import type { AskedModel } from "./models/asked-model.ts";
import type { PlatformOffer } from "./platform-offer.ts";
import type { CallContext, ExecuteTool, ListTools } from "./ports.ts";
import type { SpeakingProfile } from "./speaking-profile.ts";
import type { Speech } from "./speech.ts";
import type { TranscriptWriter } from "./transcript-writer.ts";
import type { TurnRecord } from "./turn-record.ts";

export type ConversationLimits = {
  /** Model replies in one turn; the last of them may only speak. */
  steps: number;
  /** Longest silence of the model before the caller is told that something is wrong. */
  stallTimeoutMs: number;
  /** How often a request that the model's server refused is sent again. */
  modelRetries: number;
};

/** All that the steps of one call share while it lasts. */
export type LiveCall = {
  call: CallContext;
  profile: SpeakingProfile;
  /** The one that was chosen, and behind it the one that stands in where it fails. */
  models: readonly AskedModel[];
  listTools: ListTools;
  execute: ExecuteTool;
  writer: TranscriptWriter;
  /** Aborted once the call is over. */
  callEnded: AbortSignal;
  /** Aborted once nobody is spoken to from here: the call is over, or another process has it. Writes go on. */
  released: AbortSignal;
  /** Aborted once nothing may run here any more, although the call goes on. */
  halted: AbortSignal;
  /** Model replies in one turn; the last of them may only speak. */
  stepsPerTurn: number;
  latencies: ToolLatencies;
  now: () => Date;
  /** How long a voice is likely to need for one character. */
  msPerCharacter: number;
  onModelError: (error: unknown) => void;
  /** Told of what nobody waits for, and what should not have failed. */
  onBug: (error: unknown) => void;
  /** Tool calls that run in this process now. */
  toolCallsHere: Set<string>;
  /** A name for a tool call that is used once in this call: the wanted one, or another if that is taken. */
  claimToolCallId(wanted: string): string;
};

/** One exchange while it runs. */
export type LiveTurn = {
  number: number;
  /** The tool call that the caller's words could not interrupt; null when they were free to. */
  heldDuringToolCallId: string | null;
  /** Keeps its place in the line whatever is said meanwhile: held words, and decisions. */
  isPatient: boolean;
  interruption: Interruption;
  /** What an outside platform adds to this turn; null where Callhook itself talks. */
  platform: PlatformOffer | null;
  speech: Speech;
  record: TurnRecord;
  /** Aborted once the caller has interrupted the turn, or the call is over, goes on elsewhere or may run here no more. */
  signal: AbortSignal;
  emit: (part: ConversationPart) => void;
  /** Set once the agent has decided that the call ends after this turn. */
  ending: CallEnding | null;
};
