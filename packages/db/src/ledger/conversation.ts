import type { Claim } from "@callhook/core/engine";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { ledgerConversations } from "../schema/ledger-conversations.ts";
import { ledgerQuestions } from "../schema/ledger-questions.ts";
import { ledgerRuns } from "../schema/ledger-runs.ts";
import { storableText } from "../storable-text.ts";

export type Conversation = Pick<Claim, "workspaceId" | "callId">;

/** Ids come from platforms: a copy that can be stored names the same conversation, and costs nothing. */
export function idsOf({ workspaceId, callId }: Conversation): Conversation {
  return { workspaceId: storableText(workspaceId), callId: storableText(callId) };
}

/** Locks the conversation until the transaction ends, and gives out its next place. */
export async function lockConversation(transaction: Transaction, of: Conversation): Promise<number> {
  const [row] = await transaction
    .insert(ledgerConversations)
    .values({ ...idsOf(of), lastPlace: 1, lastUsedAt: sql`clock_timestamp()` })
    .onConflictDoUpdate({
      target: [ledgerConversations.workspaceId, ledgerConversations.callId],
      set: { lastPlace: sql`${ledgerConversations.lastPlace} + 1`, lastUsedAt: sql`clock_timestamp()` },
    })
    .returning({ place: ledgerConversations.lastPlace });
  if (row === undefined) throw new Error("A conversation that was just written is not there.");
  return row.place;
}

export function isRunOf(of: Conversation) {
  const { workspaceId, callId } = idsOf(of);
  return and(eq(ledgerRuns.workspaceId, workspaceId), eq(ledgerRuns.callId, callId));
}

export function isQuestionOf(of: Conversation) {
  const { workspaceId, callId } = idsOf(of);
  return and(eq(ledgerQuestions.workspaceId, workspaceId), eq(ledgerQuestions.callId, callId));
}
