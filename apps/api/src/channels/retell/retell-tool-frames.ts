import type { ToolOutcome } from "@callhook/core";
import type { ConversationPart } from "@callhook/agents";
import type { RetellAnswer } from "./retell-frames.ts";

const longestResult = 4_000;

/** What Retell puts into its own transcript of a tool; null for a part that is about none. */
export function retellToolFrame(part: ConversationPart): RetellAnswer | null {
  if (part.type === "tool-called") {
    return {
      response_type: "tool_call_invocation",
      tool_call_id: part.toolCallId,
      name: part.functionName,
      // A text that holds JSON, as Retell has it.
      arguments: JSON.stringify(part.arguments),
    };
  }
  if (part.type !== "tool-finished") return null;
  const { toolCallId, outcome } = part;
  const successful = outcome.status === "succeeded";
  const content = resultWords(outcome).slice(0, longestResult);
  return { response_type: "tool_call_result", tool_call_id: toolCallId, content, successful };
}

function resultWords(outcome: ToolOutcome): string {
  return outcome.status === "succeeded" ? JSON.stringify(outcome.value) : outcome.message;
}
