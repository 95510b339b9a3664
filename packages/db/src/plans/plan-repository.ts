import { type Plan, usageMonth } from "@callhook/core";
import { and, eq, sql } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { calls } from "../schema/calls.ts";
import { members } from "../schema/members.ts";
import { tools } from "../schema/tools.ts";
import { usageMonths } from "../schema/usage-months.ts";
import { workspaces } from "../schema/workspaces.ts";
import type { Scope } from "../scope.ts";
import { changePlan } from "./change-plan.ts";
import { workspaceMissing } from "./lock-workspace.ts";

/** What a workspace has, and what it used since the month began (UTC). */
export type Usage = {
  tools: number;
  members: number;
  callsThisMonth: number;
  toolCallsThisMonth: number;
  concurrentCalls: number;
};

export type PlanState = {
  plan: Plan;
  usage: Usage;
  monthEndsAt: string;
  /** Whether a subscription at the billing provider is behind the plan. */
  isManaged: boolean;
};

export type PlanRepository = {
  get(): Promise<PlanState>;
  /** Nothing is deleted or switched off by a smaller plan; what it does not allow stops running. */
  set(plan: Plan): Promise<void>;
};

export function planRepository(scope: Scope): PlanRepository {
  return withDatabaseErrors({
    get: () => readPlan(scope),
    set: (plan: Plan) =>
      connectionOf(scope.database).transaction((transaction) => changePlan({ transaction, scope, plan })),
  });
}

/** One statement, so that its figures are of one moment; each is read from an index. */
async function readPlan({ database, workspaceId }: Scope): Promise<PlanState> {
  const connection = connectionOf(database);
  const { month, endsAt } = usageMonth(new Date());
  const isActive = and(eq(calls.workspaceId, workspaceId), eq(calls.status, "active"));
  const [row] = await connection
    .select({
      plan: workspaces.plan,
      billingCustomer: workspaces.billingCustomer,
      tools: connection.$count(tools, eq(tools.workspaceId, workspaceId)),
      members: connection.$count(members, eq(members.workspaceId, workspaceId)),
      concurrentCalls: connection.$count(calls, isActive),
      callsThisMonth: sql<number>`coalesce(${usageMonths.calls}, 0)`,
      toolCallsThisMonth: sql<number>`coalesce(${usageMonths.toolCalls}, 0)`,
    })
    .from(workspaces)
    .leftJoin(usageMonths, and(eq(usageMonths.workspaceId, workspaces.id), eq(usageMonths.month, month)))
    .where(eq(workspaces.id, workspaceId));
  if (row === undefined) return workspaceMissing(workspaceId);
  const { plan, billingCustomer, ...usage } = row;
  return { plan, usage, monthEndsAt: endsAt.toISOString(), isManaged: billingCustomer !== null };
}
