import type { Conversation } from "@callhook/agents";
import { CallhookError, safeError, type TranscriptEvent, type TranscriptStep } from "@callhook/core";
import { type CallNews, type CallRepository, callRepository } from "@callhook/db";
import type { Services } from "../services.ts";
import type { ChannelVoice } from "./channel-voice.ts";
import { type ChannelMoment, channelWords } from "./channel-words.ts";
import type { HangUp } from "./hang-up.ts";
import type { Keypad } from "./keypad.ts";
import type { ChannelOutput, ChannelSetup } from "./protocol.ts";

export type ChannelServices = Pick<Services, "conversations" | "database" | "logger">;

export type HeldCallOptions = {
  services: ChannelServices;
  address: CallNews;
  conversation: Conversation;
  greeting: string;
  /** Of the call, such as `de`; null where nobody said. */
  language: string | null;
  /** Of the first connection; later ones are of the same platform. */
  setup: Pick<ChannelSetup, "soundUrl">;
  /** How long a call without a connection is kept. */
  keepMs: number;
  /** It is over, or another process has it now. */
  onOver: () => void;
};

/** All that is known of a call while this process holds it for a channel. */
export type HeldCall = HeldCallOptions & {
  calls: CallRepository;
  voice: ChannelVoice;
  keypad: Keypad;
  hangUp: HangUp;
  /** Turns that are being spoken. */
  turns: Set<Promise<void>>;
  /** What is on its way to the record, with nobody waiting for it. */
  notes: Set<Promise<void>>;
  /** What was to be said while nobody was connected. */
  outbox: ChannelOutput[];
  /** Every connection that this process has had to the call. */
  ownConnections: Set<string>;
  connection: ChannelSetup | null;
  /** The number of the event that says so; 0 before the first connection. */
  connectedAt: number;
  /** Whether somebody was there to hear this process. */
  isWelcomed: boolean;
  /** Connections that are on their way to the record. */
  connecting: number;
  /** Connections that others put on record meanwhile; whether they came before ours shows once that is there. */
  unjudged: TranscriptEvent[];
  /** Nothing more is done for it here. */
  isOver: boolean;
  /** Runs while nobody is connected. */
  keeping: NodeJS.Timeout | undefined;
  /** To the turns that the agent begins by itself. */
  stopListening: () => void;
  /** For what others put on record. */
  stopWatching: () => void;
};

export function callsOf({
  services,
  address,
}: Pick<HeldCallOptions, "services" | "address">): CallRepository {
  return callRepository({ database: services.database, workspaceId: address.workspaceId });
}

export function sendTo(call: HeldCall, output: ChannelOutput): void {
  if (call.connection === null) call.outbox.push(output);
  else call.connection.send(output);
}

/** Puts on record what nobody waits for. */
export function note(call: HeldCall, step: TranscriptStep): void {
  const { callId } = call.address;
  const noted = call.calls.append({ callId, events: [step] }).then(
    () => undefined,
    (error: unknown) => complain(call, "warn", { error, words: "a step was not recorded" }),
  );
  call.notes.add(noted);
  void noted.finally(() => call.notes.delete(noted));
}

/** Says what the line has to say, on record. */
export function sayOurselves(call: HeldCall, moment: ChannelMoment): void {
  const text = channelWords(moment, call.language);
  note(call, { type: "agent-spoke", text });
  call.voice.say(text, { interruptible: true });
}

/** Tells the operator, without a word of what was said; an end or a removal of the call is no news. */
export function complain(
  { services, address }: HeldCall,
  level: "warn" | "error",
  { error, words }: { error: unknown; words: string },
): void {
  if (isOver(error)) return;
  services.logger[level]({ callId: address.callId, ...safeError(error) }, words);
}

/** The call is over, or was removed: there is nothing more to be done for it. */
export function isOver(error: unknown): boolean {
  return error instanceof CallhookError && ["call-ended", "not-found"].includes(error.code);
}
