import type { TranscriptStep } from "@callhook/core";
import type { LiveTurn } from "./live-call.ts";

/** What the agent has said in this turn since it was last put on record, as steps for it. */
export function spokenSteps(
  turn: Pick<LiveTurn, "number" | "speech">,
): Extract<TranscriptStep, { type: "agent-spoke" }>[] {
  return turn.speech.take().map((text) => ({ type: "agent-spoke", turn: turn.number, text }));
}
