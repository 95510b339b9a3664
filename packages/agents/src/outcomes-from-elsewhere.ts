import { setTimeout as wait } from "node:timers/promises";
import type { TranscriptStep } from "@callhook/core";
import type { LiveCall, LiveTurn } from "./live-call.ts";

/** A booking is worth a short silence; whoever waits for longer is told that its outcome is not known. */
const longestWaitMs = 10_000;
const lookEveryMs = 50;

/**
 * The process that had this call before may still follow a tool call to its end: settles once the record has all
 * outcomes, or when there is no more waiting for them.
 */
export async function outcomesFromElsewhere({
  live,
  turn,
}: {
  live: LiveCall;
  turn: LiveTurn;
}): Promise<void> {
  const waitsUntil = performance.now() + longestWaitMs;
  while (hasOpenToolCall(live.writer.steps) && performance.now() < waitsUntil) {
    if (turn.signal.aborted) return;
    await wait(lookEveryMs);
  }
}

function hasOpenToolCall(steps: readonly TranscriptStep[]): boolean {
  const open = new Set<string>();
  for (const step of steps) {
    if (step.type === "tool-called" && step.runBy !== "platform") open.add(step.toolCallId);
    if (step.type === "tool-finished") open.delete(step.toolCallId);
  }
  return open.size > 0;
}
