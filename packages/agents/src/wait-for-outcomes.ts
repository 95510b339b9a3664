import { setTimeout as wait } from "node:timers/promises";
import type { LiveCall, LiveTurn } from "./live-call.ts";

/** A booking is worth a short silence; whoever waits for longer is told that its outcome is not known. */
const longestWaitMs = 10_000;
const lookEveryMs = 50;

/**
 * The process that had this call before may still follow a tool call to its end: settles once the record has all
 * outcomes of what was begun elsewhere a moment ago. What was begun long ago has lost its process, and its outcome.
 */
export async function waitForOutcomes({ live, turn }: { live: LiveCall; turn: LiveTurn }): Promise<void> {
  while (!turn.signal.aborted && isAwaited(live)) await wait(lookEveryMs);
}

function isAwaited({ writer, toolCallsHere, now }: LiveCall): boolean {
  const since = now().getTime() - longestWaitMs;
  const awaited = new Set<string>();
  for (const event of writer.events) {
    if (event.type === "tool-finished") awaited.delete(event.toolCallId);
    if (event.type !== "tool-called" || event.runBy === "platform") continue;
    if (Date.parse(event.at) >= since && !toolCallsHere.has(event.toolCallId)) awaited.add(event.toolCallId);
  }
  return awaited.size > 0;
}
