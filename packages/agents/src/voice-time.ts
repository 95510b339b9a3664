import type { TranscriptStep } from "@callhook/core";
import { isListenedTo } from "./channel-voice.ts";
import type { LiveCall } from "./live-call.ts";

/** How long a voice may still be at the words of a turn that has ended just now; nothing where they are read. */
export function voiceTimeMs(
  live: Pick<LiveCall, "call" | "writer" | "msPerCharacter">,
  turn: number,
): number {
  const { steps } = live.writer;
  return isListenedTo(live.call, steps) ? wordsIn(steps, turn).length * live.msPerCharacter : 0;
}

function wordsIn(steps: readonly TranscriptStep[], turn: number): string {
  return steps
    .flatMap((step) => (step.type === "agent-spoke" && step.turn === turn ? [step.text] : []))
    .join(" ");
}
