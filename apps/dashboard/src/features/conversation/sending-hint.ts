import type { InterruptionMode, ToolCall } from "@callhook/core";
import { holdingToolCall } from "./holding-tool-call.ts";

type SendingHintOptions = {
  runningToolCalls: ToolCall[];
  /** How the tools in reach take interruptions, by tool id. */
  interruptionModes: ReadonlyMap<string, InterruptionMode>;
  isAnswering: boolean;
};

/** What will happen to words that are sent right now; empty when they are simply answered. */
export function sendingHint({
  runningToolCalls,
  interruptionModes,
  isAnswering,
}: SendingHintOptions): string {
  const holding = holdingToolCall({ runningToolCalls, interruptionModes });
  if (holding !== null)
    return `${holding.toolName} cannot be interrupted: your words are held and answered after it.`;
  const [running] = runningToolCalls;
  if (running !== undefined) return `Running ${running.toolName}. Sending something interrupts it.`;
  return isAnswering ? "Sending something interrupts the answer." : "";
}
