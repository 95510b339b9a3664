import type { TranscriptStep } from "@callhook/core";

/** Words held for a later turn are not this turn's to answer, nor its answer to a question. */
function isKnownIn(turn: number, step: TranscriptStep): boolean {
  return !("turn" in step) || step.turn === undefined || step.turn <= turn;
}

/**
 * What a turn goes by. A late result that arrives while it runs is brought up in a turn of its own, and would be told
 * twice if this one knew it, too.
 */
export function stepsKnownIn(turn: number, steps: readonly TranscriptStep[]): TranscriptStep[] {
  const beginning = steps.findIndex((step) => "turn" in step && step.turn === turn);
  return steps.filter((step, index) => {
    const isTooLate = step.type === "late-result-arrived" && beginning !== -1 && index > beginning;
    return !isTooLate && isKnownIn(turn, step);
  });
}
