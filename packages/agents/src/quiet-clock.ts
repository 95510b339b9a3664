import type { TranscriptEvent, TranscriptStep } from "@callhook/core";
import type { LiveCall } from "./live-call.ts";
import { voiceTimeMs } from "./voice-time.ts";

/** Since when nobody speaks, and what came of it so far. */
export type QuietClock = {
  readonly quietSince: number;
  /** Whether the caller was asked, since they last spoke, whether they are there. */
  readonly wasAsked: boolean;
  /** The last words were spoken, and the channel is about to hang up. */
  readonly isCallEnding: boolean;
  asked(): void;
  callerSpoke(): void;
  /** The agent has spoken; a voice may still be at it. */
  turnEnded(turn: number, how: { isCallEnding: boolean }): void;
  /** Takes note of what was recorded elsewhere. */
  learned(events: readonly TranscriptEvent[]): void;
};

export function createQuietClock(
  live: Pick<LiveCall, "call" | "writer" | "now" | "msPerCharacter">,
): QuietClock {
  const now = () => live.now().getTime();
  let quietSince = now() + voiceTimeMs(live, 0);
  let wasAsked = false;
  let isCallEnding = false;

  return {
    get quietSince() {
      return quietSince;
    },
    get wasAsked() {
      return wasAsked;
    },
    get isCallEnding() {
      return isCallEnding;
    },
    asked: () => void (wasAsked = true),
    callerSpoke() {
      quietSince = now();
      wasAsked = false;
    },
    turnEnded(turn, how) {
      quietSince = now() + voiceTimeMs(live, turn);
      ({ isCallEnding } = how);
    },
    learned(events) {
      if (events.some(({ type }) => type === "caller-spoke")) wasAsked = false;
      if (events.some(isSpeech)) quietSince = Math.max(quietSince, now());
    },
  };
}

function isSpeech({ type }: TranscriptStep): boolean {
  return type === "caller-spoke" || type === "agent-spoke";
}
