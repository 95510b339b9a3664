import type { InterruptionMode, ToolCall } from "@callhook/core";

/** The running tool call that must not be interrupted; null when interrupting works. */
export function holdingToolCall(options: {
  runningToolCalls: ToolCall[];
  /** How the tools in reach take interruptions, by tool id. */
  interruptionModes: ReadonlyMap<string, InterruptionMode>;
}): ToolCall | null {
  const { runningToolCalls, interruptionModes } = options;
  const holding = runningToolCalls.find(({ toolId }) => {
    const mode = toolId === null ? undefined : interruptionModes.get(toolId);
    return mode !== undefined && mode !== "allow";
  });
  return holding ?? null;
}
