import type { Tool, ToolOutcome } from "@callhook/core";

/**
 * Whether the agent goes on speaking once its tools have their outcomes. It stays silent only where every tool
 * wants that and every one succeeded: a failure is always told.
 */
export function afterTools(options: {
  toolCalls: { tool: Tool | undefined; outcome: ToolOutcome }[];
  /** The model has said something in this turn. */
  hasSpoken: boolean;
}): "speak" | "stay-silent" {
  const { toolCalls, hasSpoken } = options;
  const isDone = toolCalls.every(({ tool, outcome }) => {
    const after = tool?.speech.after ?? "speak";
    // What was only taken on is no answer: the caller is to know that it comes later.
    const isAnswered = outcome.status === "succeeded" && outcome.answerFollows !== true;
    return isAnswered && (after === "silent" || (after === "once" && hasSpoken));
  });
  return isDone ? "stay-silent" : "speak";
}
