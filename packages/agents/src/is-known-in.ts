import type { TranscriptStep } from "@callhook/core";

/** Words held for a later turn are not this turn's to answer, nor its answer to a question. */
export function isKnownIn(turn: number, step: TranscriptStep): boolean {
  return !("turn" in step) || step.turn === undefined || step.turn <= turn;
}
