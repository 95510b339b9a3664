import { type Plan, planSchema } from "./plan.ts";

/** What a plan allows; null is no limit. */
export type PlanLimits = {
  tools: number | null;
  callsPerMonth: number | null;
  concurrentCalls: number | null;
  members: number | null;
  /** How long a call stays on record after its end. */
  retentionDays: number | null;
  requestsPerMinute: number | null;
};

export type PlanDetails = {
  plan: Plan;
  name: string;
  /** Whom it is for, in a sentence. */
  summary: string;
  webhookTools: boolean;
  limits: PlanLimits;
};

const details: Record<Plan, Omit<PlanDetails, "plan">> = {
  free: {
    name: "Free",
    summary: "Talk to the agents and see what calls look like.",
    webhookTools: false,
    limits: {
      tools: 0,
      callsPerMonth: 100,
      concurrentCalls: 2,
      members: 2,
      retentionDays: 7,
      requestsPerMinute: 600,
    },
  },
  plus: {
    name: "Plus",
    summary: "One business: webhook tools for its receptionist and its assistant.",
    webhookTools: true,
    limits: {
      tools: 500,
      callsPerMonth: 10_000,
      concurrentCalls: 50,
      members: 20,
      retentionDays: 90,
      requestsPerMinute: 6_000,
    },
  },
  pro: {
    name: "Pro",
    summary: "Agencies and busy lines: many receptionists, a longer record.",
    webhookTools: true,
    limits: {
      tools: 5_000,
      callsPerMonth: 250_000,
      concurrentCalls: 1_000,
      members: 200,
      retentionDays: 365,
      requestsPerMinute: 60_000,
    },
  },
  enterprise: {
    name: "Enterprise",
    summary: "No limits but those of the machines it runs on.",
    webhookTools: true,
    limits: {
      tools: null,
      callsPerMonth: null,
      concurrentCalls: null,
      members: null,
      retentionDays: null,
      requestsPerMinute: null,
    },
  },
};

/** What a plan is called, whom it is for and what it allows. */
export function planDetails(plan: Plan): PlanDetails {
  return { plan, ...details[plan] };
}

/** Every plan, the smallest first. */
export const allPlans: readonly PlanDetails[] = planSchema.options.map(planDetails);
