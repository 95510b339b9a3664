import { CallhookError } from "../errors/callhook-error.ts";
import { allPlans, type PlanDetails, planDetails, type PlanLimits } from "./plan-details.ts";
import type { Plan } from "./plan.ts";

/** The limits that usage is counted against. */
export type CountedLimit = keyof Pick<PlanLimits, "tools" | "members" | "callsPerMonth" | "concurrentCalls">;

/** The refusal of what would go beyond a limit: which one, what is used, when it frees and what an upgrade brings. */
export function limitReached(options: {
  plan: Plan;
  limit: CountedLimit;
  used: number;
  /** When the month that is counted ends. */
  monthEndsAt: Date;
}): CallhookError {
  const { plan, limit, used } = options;
  const { name, limits } = planDetails(plan);
  const allowed = counted(limits[limit] ?? 0);
  const now = counted(used);
  const upgrade = upgradeFrom({ plan, limit, used });
  const sentences: Record<CountedLimit, string> = {
    tools: `This workspace has ${now} tools, and the ${name} plan allows ${allowed}. Remove one${orElse(upgrade)}.`,
    members: `This workspace has ${now} members, and the ${name} plan allows ${allowed}. Remove one${orElse(upgrade)}.`,
    callsPerMonth: `This workspace has started ${now} calls this month, and the ${name} plan allows ${allowed}. Start calls again from ${day(options.monthEndsAt)}${orElse(upgrade)}.`,
    concurrentCalls: `This workspace has ${now} calls going on, and the ${name} plan allows ${allowed} at once. Try again when fewer go on${orElse(upgrade)}.`,
  };
  const message = sentences[limit];
  return new CallhookError({ code: "limit-reached", message, issues: [{ path: limit, message }] });
}

/** The smallest plan that has room for one more. */
function upgradeFrom(options: { plan: Plan; limit: CountedLimit; used: number }): PlanDetails | undefined {
  const { plan, limit, used } = options;
  const position = allPlans.findIndex((details) => details.plan === plan);
  return allPlans.slice(position + 1).find(({ limits }) => (limits[limit] ?? Infinity) > used);
}

function orElse(upgrade: PlanDetails | undefined): string {
  return upgrade === undefined ? "" : `, or upgrade to the ${upgrade.name} plan`;
}

function counted(count: number): string {
  return count.toLocaleString("en-US");
}

/** Months are counted in UTC, wherever the reader is. */
function day(date: Date): string {
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return `${date.toLocaleDateString("en-GB", options)} (UTC)`;
}
