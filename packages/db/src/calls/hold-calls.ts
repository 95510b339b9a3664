import { sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { calls } from "../schema/calls.ts";
import { holdWorkspaces } from "../workspaces/hold-workspaces.ts";
import type { CallNews } from "./call-news.ts";
import { isOneOf } from "./call-row.ts";
import type { RecordedCall } from "./recorded-rows.ts";

/**
 * The attack: somebody keeps calls of their own locked, such as by removing very many, and the work of all waits for
 * them. An append is through long before; after so long this fails, and is tried again.
 */
export const waitingBriefly = sql`set local lock_timeout = '2s'`;

/**
 * Keeps these calls from being removed until the transaction ends, but nobody from adding to them; answers those that
 * exist. Whoever writes to what hangs on calls begins with this. A removal locks a call and then what hangs on it: one
 * who held a transcript, and needed its call only then, would wait for a removal that waits for the transcript.
 */
export async function holdCalls(options: {
  transaction: Transaction;
  calls: readonly CallNews[];
}): Promise<(CallNews & RecordedCall)[]> {
  const { transaction, calls: wanted } = options;
  await transaction.execute(waitingBriefly);
  await holdWorkspaces({ transaction, workspaceIds: wanted.map(({ workspaceId }) => workspaceId) });
  const { workspaceId, id, agent, channel, from, startedAt, mocks } = calls;
  const isSimulated = sql<boolean>`${mocks} is not null`;
  return (
    transaction
      .select({ workspaceId, callId: id, id, agent, channel, from, startedAt, isSimulated })
      .from(calls)
      .where(isOneOf(wanted))
      // As `lockCalls` does, so that no two who lock several wait for each other.
      .orderBy(workspaceId, id)
      .for("key share")
  );
}
