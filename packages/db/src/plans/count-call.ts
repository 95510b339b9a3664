import { limitReached, type Plan, planDetails, usageMonth } from "@callhook/core";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { calls } from "../schema/calls.ts";
import { usageMonths } from "../schema/usage-months.ts";
import { workspaces } from "../schema/workspaces.ts";
import type { Scope } from "../scope.ts";

/**
 * Counts a call that was just inserted, and throws `limit-reached` when the plan has no room for it. Whoever counts
 * holds the month's row until the transaction ends, so calls start beside each other and are counted one by one:
 * do this last, to hold it briefly.
 */
export async function countCall(options: { transaction: Transaction; scope: Scope }): Promise<void> {
  const { transaction, scope } = options;
  const { month, endsAt: monthEndsAt } = usageMonth(new Date());
  const { plan, started } = await countInMonth({ transaction, scope, month });
  const { callsPerMonth, concurrentCalls } = planDetails(plan).limits;
  if (callsPerMonth !== null && started > callsPerMonth) {
    throw limitReached({ plan, limit: "callsPerMonth", used: started - 1, monthEndsAt });
  }
  if (concurrentCalls === null) return;
  const active = await countActive({ transaction, scope, atMost: concurrentCalls + 1 });
  if (active <= concurrentCalls) return;
  // After a downgrade far more may go on than the plan allows; whoever is refused is told how many.
  const all = await countActive({ transaction, scope, atMost: null });
  throw limitReached({ plan, limit: "concurrentCalls", used: all - 1, monthEndsAt });
}

async function countInMonth(options: {
  transaction: Transaction;
  scope: Scope;
  month: string;
}): Promise<{ plan: Plan; started: number }> {
  const { transaction, scope, month } = options;
  const { workspaceId } = scope;
  const [row] = await transaction
    .insert(usageMonths)
    .values({ workspaceId, month, calls: 1 })
    .onConflictDoUpdate({
      target: [usageMonths.workspaceId, usageMonths.month],
      set: { calls: sql`${usageMonths.calls} + 1` },
    })
    .returning({
      started: usageMonths.calls,
      plan: sql<Plan>`(select ${workspaces.plan} from ${workspaces} where ${workspaces.id} = ${workspaceId})`,
    });
  if (row === undefined) throw new Error("A call was counted and no count came back.");
  return row;
}

/** Asked after the month's row is held, so that it sees every call that was counted before. */
async function countActive(options: {
  transaction: Transaction;
  scope: Scope;
  /** Where to stop counting; null counts them all. */
  atMost: number | null;
}): Promise<number> {
  const { transaction, scope, atMost } = options;
  const isActive = and(eq(calls.workspaceId, scope.workspaceId), eq(calls.status, "active"));
  if (atMost === null) return transaction.$count(calls, isActive);
  const active = transaction
    .select({ one: sql`1`.as("one") })
    .from(calls)
    .where(isActive)
    .limit(atMost)
    .as("active");
  return transaction.$count(active);
}
