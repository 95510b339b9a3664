import type { CallLedger, Claim } from "./call-ledger.ts";
import { MemoryConversation } from "./memory-conversation.ts";

/** Longer than the longest repetition window, so that nothing is forgotten while it matters. */
const idleMs = 2 * 3_600_000;

/**
 * A ledger in the memory of this process: enough where one process serves a conversation. Conversations in
 * which nothing was asked for two hours are forgotten, as others are used; no timer keeps the process alive.
 */
export function createMemoryCallLedger({ now = Date.now }: { now?: () => number } = {}): CallLedger {
  /** In the order of their last use. */
  const conversations = new Map<string, MemoryConversation>();

  function conversationOf({ workspaceId, callId }: Pick<Claim, "workspaceId" | "callId">) {
    const key = JSON.stringify([workspaceId, callId]);
    const conversation = conversations.get(key) ?? new MemoryConversation(now);
    conversation.lastUsedAtMs = now();
    conversations.delete(key);
    conversations.set(key, conversation);
    forgetIdle(conversations, now());
    return conversation;
  }

  return {
    claim: (claim) => conversationOf(claim).claim(claim),
    settle: (settlement) => conversationOf(settlement.claim).settle(settlement),
    history: (of) => conversationOf(of).history(),
    askConfirmation: (of, asked) => conversationOf(of).questions.ask(of, asked),
    useConfirmation: (of, asked) => conversationOf(of).questions.use(of, asked),
  };
}

function forgetIdle(conversations: Map<string, MemoryConversation>, nowMs: number): void {
  for (const [key, { lastUsedAtMs }] of conversations) {
    if (nowMs - lastUsedAtMs < idleMs) return;
    conversations.delete(key);
  }
}
