import {
  allowsWebhookTools,
  type CountedLimit,
  limitReached,
  type Plan,
  planDetails,
  planRequired,
  usageMonth,
} from "@callhook/core";
import { count, eq } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { members } from "../schema/members.ts";
import { tools } from "../schema/tools.ts";
import type { Scope } from "../scope.ts";
import { lockWorkspace } from "./lock-workspace.ts";

/** What is there and counted, unlike calls, which are counted as they start. */
export type StandingLimit = Extract<CountedLimit, "tools" | "members">;

const counted = { tools, members } as const;

/**
 * Throws `limit-reached` unless the plan has room for so many more. Create them in the same transaction: until it
 * ends, whoever else claims waits for the workspace's row, so that no two of them see the same last free place.
 */
export async function claimWithinLimit(options: {
  transaction: Transaction;
  scope: Scope;
  limit: StandingLimit;
  adding?: number;
}): Promise<void> {
  const { transaction, scope, limit, adding = 1 } = options;
  const { plan } = await lockWorkspace({ transaction, scope });
  if (limit === "tools" && !allowsWebhookTools(plan)) throw planRequired();
  const allowed = planDetails(plan).limits[limit];
  if (allowed === null) return;
  const used = await countOf({ transaction, scope, limit });
  if (used + adding > allowed) throw refusal({ plan, limit, used });
}

async function countOf(options: { transaction: Transaction; scope: Scope; limit: StandingLimit }) {
  const { transaction, scope, limit } = options;
  const table = counted[limit];
  const [row] = await transaction
    .select({ used: count() })
    .from(table)
    .where(eq(table.workspaceId, scope.workspaceId));
  return row?.used ?? 0;
}

function refusal(options: { plan: Plan; limit: StandingLimit; used: number }) {
  return limitReached({ ...options, monthEndsAt: usageMonth(new Date()).endsAt });
}
