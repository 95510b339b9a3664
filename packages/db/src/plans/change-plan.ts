import { type Plan, planDetails } from "@callhook/core";
import { eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { workspaces } from "../schema/workspaces.ts";
import type { Scope } from "../scope.ts";
import { longestKept } from "./longest-kept.ts";
import { lockWorkspace } from "./lock-workspace.ts";

/**
 * Puts the workspace on a plan, on record. Nothing of it is deleted or switched off: what the plan does not allow
 * stops running, and calls are kept as long as the most generous plan it ever had says.
 */
export async function changePlan(options: {
  transaction: Transaction;
  scope: Scope;
  plan: Plan;
  /** What else the audit log should say. */
  details?: Record<string, string>;
}): Promise<void> {
  const { transaction, scope, plan, details } = options;
  const before = await lockWorkspace({ transaction, scope });
  if (before.plan === plan) return;
  const keptForDays = longestKept([
    before.keptForDays,
    planDetails(before.plan).limits.retentionDays,
    planDetails(plan).limits.retentionDays,
  ]);
  await transaction.update(workspaces).set({ plan, keptForDays }).where(eq(workspaces.id, scope.workspaceId));
  await recordAudit({
    transaction,
    scope,
    entry: {
      action: "plan.changed",
      subject: { kind: "workspace", id: before.id, name: before.name },
      details: { from: before.plan, to: plan, ...details },
    },
  });
}
