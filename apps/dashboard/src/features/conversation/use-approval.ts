import { useMemo } from "react";
import type { Approval } from "./approval.ts";
import { awaitingApproval } from "./awaiting-approval.ts";
import type { Conversation } from "./use-conversation.ts";

/** Has the person at this conversation decide what waits for a yes or no. */
export function useApproval(conversation: Conversation): Approval {
  const { transcript, isAnswering } = conversation;
  const awaited = useMemo(
    () => new Set(isAnswering ? [] : awaitingApproval(transcript).map(({ sequence }) => sequence)),
    [transcript, isAnswering],
  );
  return {
    isAwaited: ({ sequence }) => awaited.has(sequence),
    decide: ({ toolCallId }, isApproved) => void conversation.decide(toolCallId, isApproved),
  };
}
