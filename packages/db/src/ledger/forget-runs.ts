import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { ledgerConversations } from "../schema/ledger-conversations.ts";

/** Removes what the tool calls of these calls left behind so that none runs twice; they run none any more. */
export async function forgetRuns(options: {
  transaction: Transaction;
  workspaceId: string;
  callIds: readonly string[];
}): Promise<void> {
  const { transaction, workspaceId, callIds } = options;
  const ofCalls = and(
    eq(ledgerConversations.workspaceId, workspaceId),
    sql`${ledgerConversations.callId} = any(${sql.param(callIds)}::text[])`,
  );
  await transaction.delete(ledgerConversations).where(ofCalls);
}
