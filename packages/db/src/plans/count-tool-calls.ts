import { usageMonth } from "@callhook/core";
import { sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { usageMonths } from "../schema/usage-months.ts";
import type { Scope } from "../scope.ts";

/** Counts tool calls that were just recorded for the first time, each in the month it was made in. */
export async function countToolCalls(options: {
  transaction: Transaction;
  scope: Scope;
  startedAt: Date[];
}): Promise<void> {
  const { transaction, scope, startedAt } = options;
  const made = Map.groupBy(startedAt, (time) => usageMonth(time).month);
  if (made.size === 0) return;
  // In one order for all, so that two who count in two months never wait for each other.
  const months = [...made].toSorted(([one], [other]) => one.localeCompare(other));
  await transaction
    .insert(usageMonths)
    .values(months.map(([month, { length: toolCalls }]) => ({ ...monthOf(scope, month), toolCalls })))
    .onConflictDoUpdate({
      target: [usageMonths.workspaceId, usageMonths.month],
      set: { toolCalls: sql`${usageMonths.toolCalls} + excluded.tool_calls` },
    });
}

function monthOf({ workspaceId }: Scope, month: string) {
  return { workspaceId, month };
}
