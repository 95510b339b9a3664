import { failedOutcome, type ToolOutcome } from "@callhook/core";
import type { ReadableEvents } from "@callhook/db";

/** A tool call of which the record has no outcome that can be read. */
export type OpenToolCall = {
  toolCallId: string;
  startedAt: string;
  /** Whether an outcome is there, and cannot be read. */
  isDamaged: boolean;
};

/**
 * Those that were asked for, where even that cannot be read as well: the column beside it names them. Each once, however
 * often a service has put it on record, since a tool call ends once.
 */
export function openToolCalls({ events, unreadable }: ReadableEvents): OpenToolCall[] {
  const finished = new Set(
    events.flatMap((event) => (event.type === "tool-finished" ? event.toolCallId : [])),
  );
  const damaged = new Set(
    unreadable.flatMap(({ type, toolCallId }) => (type === "tool-finished" ? (toolCallId ?? []) : [])),
  );
  const readable = events.flatMap((event) => (event.type === "tool-called" ? event : []));
  const others = unreadable.filter(({ type }) => type === "tool-called");
  const open = new Map<string, OpenToolCall>();
  for (const { toolCallId, at: startedAt } of [...readable, ...others]) {
    if (toolCallId === null || finished.has(toolCallId) || open.has(toolCallId)) continue;
    open.set(toolCallId, { toolCallId, startedAt, isDamaged: damaged.has(toolCallId) });
  }
  return [...open.values()];
}

const messages = {
  unrecorded:
    "The call was abandoned before this tool's answer was recorded. Whether it took effect is not known.",
  damaged:
    "What came of this tool call was recorded and cannot be read. Whether it took effect is not known.",
};

/** What is true of a tool call that nobody follows any more, and of whose end nothing is known. */
export function cancelledOutcome({ toolCall, now }: { toolCall: OpenToolCall; now: Date }): ToolOutcome {
  return failedOutcome({
    toolCallId: toolCall.toolCallId,
    reason: "cancelled",
    message: messages[toolCall.isDamaged ? "damaged" : "unrecorded"],
    totalMs: Math.max(0, now.getTime() - Date.parse(toolCall.startedAt)),
  });
}
