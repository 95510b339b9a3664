import type { Conversation, ConversationPart } from "@callhook/agents";
import type { ChatDecision } from "./read-chat.ts";

/**
 * Puts decisions on record and follows them, each with what the agent says to it, one after the other. One that
 * cannot be followed does not keep back the rest, which the person has decided as well; it is told at the end.
 */
export async function* decideInTurn(options: {
  conversation: Conversation;
  decisions: readonly ChatDecision[];
}): AsyncGenerator<ConversationPart> {
  const { conversation, decisions } = options;
  const failures: unknown[] = [];
  for (const decision of decisions) {
    // Another request may have brought it while those before it were followed.
    if (isDecided(conversation, decision)) continue;
    try {
      yield* conversation.decide(decision);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** Whether the record holds the person's answer to this very question. */
export function isDecided({ steps }: Conversation, { toolCallId }: ChatDecision): boolean {
  return steps.some((step) => step.type === "tool-decided" && step.toolCallId === toolCallId);
}
