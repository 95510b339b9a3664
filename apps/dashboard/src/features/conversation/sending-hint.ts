import type { InterruptionMode, ToolCall } from "@callhook/core";

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
  const holding = runningToolCalls.find(({ toolId }) => {
    const mode = toolId === null ? undefined : interruptionModes.get(toolId);
    return mode !== undefined && mode !== "allow";
  });
  if (holding !== undefined)
    return `${holding.toolName} cannot be interrupted: your words are held and answered after it.`;
  const [running] = runningToolCalls;
  if (running !== undefined) return `Running ${running.toolName}. Sending something interrupts it.`;
  return isAnswering ? "Sending something interrupts the answer." : "";
}
