import type { CallTranscript, ToolCall } from "@callhook/core";

/**
 * The tool calls that wait for somebody's yes or no: asked for, and neither answered in words nor tried again since.
 * A call that has ended waits for nothing.
 */
export function awaitingApproval(transcript: CallTranscript): ToolCall[] {
  if (transcript.status === "ended") return [];
  const answered = transcript.turns.findLast(({ role }) => role === "caller")?.sequence ?? 0;
  return transcript.toolCalls.filter((toolCall) => {
    const { outcome, sequence, functionName, decision } = toolCall;
    if (outcome?.status !== "failed" || outcome.reason !== "needs-confirmation") return false;
    if (decision !== undefined || answered > sequence) return false;
    return !transcript.toolCalls.some(
      (other) => other.sequence > sequence && other.functionName === functionName,
    );
  });
}
