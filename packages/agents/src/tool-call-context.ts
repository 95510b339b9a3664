import type { CallVariables } from "@callhook/core";
import { isKnownIn } from "./is-known-in.ts";
import type { LiveCall } from "./live-call.ts";
import type { CallContextOfTool } from "./ports.ts";

/** What the engine is told of the call, from the record alone, so that every process which holds it tells the same. */
export function toolCallContext(options: {
  live: Pick<LiveCall, "call" | "writer">;
  turn: number;
  toolCallId: string;
}): CallContextOfTool {
  const { live, turn, toolCallId } = options;
  const { id: callId, ...call } = live.call;
  return { ...call, callId, toolCallId, ...whatHappened(live, turn) };
}

/** Where nobody records what the caller says, turns cannot be counted. */
function whatHappened({ writer }: Pick<LiveCall, "writer">, turn: number) {
  const savedVariables: CallVariables = {};
  let callerTurns = 0;
  for (const step of writer.steps) {
    if (step.type === "caller-spoke" && isKnownIn(turn, step)) callerTurns += 1;
    if (step.type !== "tool-finished" || step.outcome.status !== "succeeded") continue;
    Object.assign(savedVariables, step.outcome.variables);
  }
  return { callerTurns: callerTurns === 0 ? undefined : callerTurns, savedVariables };
}
