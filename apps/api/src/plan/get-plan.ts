import { type CountedLimit, type PlanDetails, planDetails } from "@callhook/core";
import { planRepository, type Usage } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

export type PlanView = PlanDetails & {
  usage: Usage;
  /** When the calls of this month stop counting. */
  monthEndsAt: string;
  /** The limits that are used up, or beyond that after a downgrade. */
  over: CountedLimit[];
  billing: {
    /** Whether a subscription is behind the plan. */
    isManaged: boolean;
    /** Where it is changed; only for those who may. */
    portalUrl: string | null;
  };
};

export async function getPlan(context: Context): Promise<PlanView> {
  const { BILLING_PORTAL_URL: portalUrl = null } = context.services.environment;
  const { plan, usage, monthEndsAt, isManaged } = await planRepository(scopeOf(context)).get();
  const details = planDetails(plan);
  const mayPay = context.permissions.has("plan:write");
  const billing = { isManaged, portalUrl: mayPay ? portalUrl : null };
  return { ...details, usage, monthEndsAt, over: usedUp({ details, usage }), billing };
}

function usedUp({ details, usage }: { details: PlanDetails; usage: Usage }): CountedLimit[] {
  const used: Record<CountedLimit, number> = {
    tools: usage.tools,
    members: usage.members,
    callsPerMonth: usage.callsThisMonth,
    concurrentCalls: usage.concurrentCalls,
  };
  const { limits } = details;
  const names = ["tools", "members", "callsPerMonth", "concurrentCalls"] as const;
  // Where a plan has none of something, nothing of it is used up as long as there is none.
  return names.filter((name) => used[name] > 0 && used[name] >= (limits[name] ?? Infinity));
}
