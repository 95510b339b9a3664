import type { ToolCall } from "./call-transcript.ts";
import type { CallVariables } from "./transcript-event.ts";

/** What the answers of tools had left as variables when a later tool call of the same call began; the newest wins. */
export function variablesSavedBefore(
  toolCalls: readonly Pick<ToolCall, "sequence" | "outcome">[],
  sequence: number,
): CallVariables {
  const saved = toolCalls
    .filter((earlier) => earlier.sequence < sequence)
    .map(({ outcome }) => (outcome?.status === "succeeded" ? outcome.variables : {}));
  return Object.assign({}, ...saved);
}
