import type { HoldSound } from "@callhook/core";
import type { LiveTurn } from "../live-call.ts";

/** Has the channel play a sound while a tool call is waited for; what was started is stopped once. */
export function createHoldSound(options: {
  turn: Pick<LiveTurn, "emit" | "signal">;
  sound: HoldSound;
  toolCallId: string;
}): { start(): void; stop(): void } {
  const { turn, sound, toolCallId } = options;
  let isPlaying = false;
  function play(next: boolean): void {
    if (sound === "none" || isPlaying === next) return;
    isPlaying = next;
    turn.emit({ type: "hold-sound", toolCallId, sound, isPlaying });
  }
  return {
    start: () => (turn.signal.aborted ? undefined : play(true)),
    stop: () => play(false),
  };
}
