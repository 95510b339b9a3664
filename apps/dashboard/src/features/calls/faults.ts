import { type CallTranscript, hasFailed, type ModelReplyRecord, type ToolCall } from "@callhook/core";

/** The numbers of the steps that went wrong, in order: tool calls that failed or never ended, and models that did. */
export function faultsOf({ toolCalls, modelReplies, status }: CallTranscript): number[] {
  const isOver = status === "ended";
  return [
    ...toolCalls.filter(({ outcome }) => (outcome === null ? isOver : hasFailed(outcome))),
    ...modelReplies.filter((reply) => reply.status === "failed"),
  ]
    .map(({ sequence }) => sequence)
    .toSorted((one, other) => one - other);
}

type Judged =
  | { kind: "tool-call"; toolCall: ToolCall }
  | { kind: "model-reply"; reply: ModelReplyRecord }
  | { kind: "turn" | "filler" };

/** Whether something has failed there. */
export function isFault(step: Judged): boolean {
  if (step.kind === "tool-call") return hasFailed(step.toolCall.outcome);
  return step.kind === "model-reply" && step.reply.status === "failed";
}
