import type { ToolOutcome } from "@callhook/core";
import type { RecordedCall } from "./evidence.ts";

/** The tool calls of a call by their ids, with every outcome that its events give them. */
export function outcomesOf({ events }: RecordedCall): { toolCallId: string; outcomes: ToolOutcome[] }[] {
  const toolCalls = events.flatMap((event) => (event.type === "tool-called" ? [event.toolCallId] : []));
  return toolCalls.map((toolCallId) => ({
    toolCallId,
    outcomes: events.flatMap((event) =>
      event.type === "tool-finished" && event.toolCallId === toolCallId ? [event.outcome] : [],
    ),
  }));
}
