import { CallhookError } from "@callhook/core";
import { and, asc, eq, sql } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { forgetCalls } from "../echo/forget-calls.ts";
import { forgetRuns } from "../ledger/forget-runs.ts";
import { calls } from "../schema/calls.ts";
import type { Scope } from "../scope.ts";
import { holdWorkspaces } from "../workspaces/hold-workspaces.ts";
import { callNotFound, isCall } from "./call-row.ts";
import { notifyOfNews } from "./call-news.ts";

export type CallerRemoval = {
  /** How many calls went. */
  removed: number;
  /** Calls of the caller that go on, which have to end first. */
  stillActive: number;
  /** Whether there are more to remove: ask again. */
  hasMore: boolean;
};

const mostAtOnce = 1_000;

/** Removes an ended call with all that is known of it, and leaves word of that, without a word of what was in it. */
export async function removeCall({ scope, callId }: { scope: Scope; callId: string }): Promise<void> {
  await connectionOf(scope.database).transaction(async (transaction) => {
    await holdWorkspaces({ transaction, workspaceIds: [scope.workspaceId] });
    const [call] = await transaction.select().from(calls).where(isCall({ scope, callId })).for("update");
    if (call === undefined) return callNotFound();
    if (call.status === "active") throw stillGoesOn();
    await removeEnded({ transaction, scope, callIds: [callId] });
    const subject = { kind: "call", id: callId, name: callId };
    await recordAudit({ transaction, scope, entry: { action: "call.removed", subject } });
  });
}

/**
 * Removes the ended calls from a number, however it was written, at most a thousand at a time. The number itself is
 * not in the audit log: it is what was asked to be forgotten.
 */
export async function removeCallsOfCaller(options: { scope: Scope; from: string }): Promise<CallerRemoval> {
  const { scope, from } = options;
  return connectionOf(scope.database).transaction(async (transaction) => {
    await holdWorkspaces({ transaction, workspaceIds: [scope.workspaceId] });
    const isTheirs = and(eq(calls.workspaceId, scope.workspaceId), sql`${bare(calls.from)} = ${bare(from)}`);
    const found = await transaction
      .select({ id: calls.id })
      .from(calls)
      .where(and(isTheirs, eq(calls.status, "ended")))
      .orderBy(asc(calls.id))
      .limit(mostAtOnce + 1)
      .for("update");
    const callIds = found.slice(0, mostAtOnce).map(({ id }) => id);
    await removeEnded({ transaction, scope, callIds });
    const stillActive = await transaction.$count(calls, and(isTheirs, eq(calls.status, "active")));
    const removal = { removed: callIds.length, stillActive, hasMore: found.length > mostAtOnce };
    await recordAudit({
      transaction,
      scope,
      entry: { action: "calls.removed", details: { calls: removal.removed, stillActive } },
    });
    return removal;
  });
}

/** `+1 (415) 555-0134` is `+14155550134`. */
function bare(number: unknown) {
  return sql`translate(${number}, ' -.()/', '')`;
}

/** What hangs on a call goes with its row; what knows it by its id alone goes here. */
async function removeEnded(options: {
  transaction: Transaction;
  scope: Scope;
  callIds: string[];
}): Promise<void> {
  const { transaction, scope, callIds } = options;
  const { workspaceId } = scope;
  if (callIds.length === 0) return;
  const ids = sql`${sql.param(callIds)}::text[]`;
  await transaction
    .delete(calls)
    .where(and(eq(calls.workspaceId, workspaceId), sql`${calls.id} = any(${ids})`));
  await forgetRuns({ transaction, workspaceId, callIds });
  await forgetCalls({ transaction, workspaceId, callIds });
  // Whoever follows one, or holds it still, finds it gone.
  for (const callId of callIds)
    await transaction.execute(sql`select ${notifyOfNews({ workspaceId, callId })}`);
}

function stillGoesOn(): CallhookError {
  const message = "This call still goes on. End it first, then delete it.";
  return new CallhookError({ code: "in-use", message });
}
