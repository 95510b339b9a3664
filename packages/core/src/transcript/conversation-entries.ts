import type { CallTranscript, ToolCall, Turn } from "./call-transcript.ts";

export type ConversationEntry =
  | { kind: "turn"; sequence: number; turn: Turn; heldBehind: string | null }
  | { kind: "tool-call"; sequence: number; toolCall: ToolCall };

/** Turns and tool calls in the order they happened; held words name the tool they waited for. */
export function conversationEntries(transcript: CallTranscript): ConversationEntry[] {
  const toolNames = new Map(transcript.toolCalls.map(({ toolCallId, toolName }) => [toolCallId, toolName]));
  const turns = transcript.turns.map((turn): ConversationEntry => {
    const toolCallId = turn.heldDuringToolCallId;
    const heldBehind = toolCallId === null ? null : (toolNames.get(toolCallId) ?? "a tool");
    return { kind: "turn", sequence: turn.sequence, turn, heldBehind };
  });
  const toolCalls = transcript.toolCalls.map((toolCall): ConversationEntry => ({
    kind: "tool-call",
    sequence: toolCall.sequence,
    toolCall,
  }));
  return [...turns, ...toolCalls].toSorted((one, other) => one.sequence - other.sequence);
}

/** Tool calls that have no outcome yet; none once the call has ended. */
export function runningToolCalls(transcript: CallTranscript): ToolCall[] {
  if (transcript.status === "ended") return [];
  return transcript.toolCalls.filter(({ outcome }) => outcome === null);
}
