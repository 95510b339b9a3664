import type { InterruptionMode } from "@callhook/core";

/** Whether the caller's voice stops a turn, and what it stops. */
export type Interruption = {
  /** Aborted once the caller has interrupted this turn. */
  readonly callerSpoke: AbortSignal;
  /** The tool call that the caller cannot interrupt now; null when interrupting works. */
  heldBy(): string | null;
  interrupt(): void;
  toolStarted(tool: { toolCallId: string; mode: InterruptionMode }): void;
  toolFinished(toolCallId: string): void;
};

export function createInterruption(): Interruption {
  const controller = new AbortController();
  const runningUninterruptible = new Set<string>();
  let heldUntilTurnEnds: string | null = null;
  return {
    callerSpoke: controller.signal,
    heldBy() {
      const [running] = runningUninterruptible;
      return heldUntilTurnEnds ?? running ?? null;
    },
    interrupt: () => controller.abort(),
    toolStarted({ toolCallId, mode }) {
      if (mode !== "allow") runningUninterruptible.add(toolCallId);
      if (mode === "disable-during-tool-and-turn") heldUntilTurnEnds ??= toolCallId;
    },
    toolFinished: (toolCallId) => void runningUninterruptible.delete(toolCallId),
  };
}
