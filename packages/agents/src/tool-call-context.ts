import type { CallVariables } from "@callhook/core";
import { decisionsIn } from "./decisions.ts";
import { stepsKnownIn } from "./steps-known-in.ts";
import type { LiveCall } from "./live-call.ts";
import type { CallContextOfTool } from "./ports.ts";

/** What the engine is told of the call, from the record alone, so that every process which holds it tells the same. */
export function toolCallContext(options: {
  live: Pick<LiveCall, "call" | "writer">;
  turn: number;
  toolCallId: string;
}): CallContextOfTool {
  const { live, turn, toolCallId } = options;
  const { id: callId, channel: _channel, ...call } = live.call;
  return { ...call, callId, toolCallId, ...whatHappened(live, turn) };
}

/**
 * Where nobody records what the caller says, turns cannot be counted. A sign of listening is no answer, and a button
 * answers its own question only.
 */
function whatHappened({ writer }: Pick<LiveCall, "writer">, turn: number) {
  const savedVariables: CallVariables = {};
  let callerTurns = 0;
  const steps = stepsKnownIn(turn, writer.steps);
  for (const step of steps) {
    if (step.type === "caller-spoke" && step.isBackchannel !== true) callerTurns += 1;
    if (step.type !== "tool-finished" && step.type !== "late-result-arrived") continue;
    if (step.outcome.status === "succeeded") Object.assign(savedVariables, step.outcome.variables);
  }
  return { callerTurns: callerTurns === 0 ? undefined : callerTurns, savedVariables, ...decisionsIn(steps) };
}
