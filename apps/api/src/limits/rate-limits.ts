import { RateLimiterMemory } from "rate-limiter-flexible";

export const windowSeconds = 60;

/** How much may be asked in a minute, and by whom; `whose` says it to whoever asked too much. */
export type RateLimit = {
  name: "key" | "workspace" | "person" | "address" | "echo";
  id: string;
  whose: string;
  requestsPerMinute: number;
};

/** What is left of a limit, and when all of it is there again. */
export type Standing = { limit: RateLimit; remaining: number; resetMs: number };

export type RateLimits = {
  /**
   * Takes `cost` requests from every limit, or, when one of them has not that much left, from none: a refused
   * request uses up nothing, and a key that asks too much takes nothing from its workspace.
   */
  take(options: {
    limits: RateLimit[];
    cost: number;
  }): Promise<{ standings: Standing[]; exceeded: Standing | null }>;
};

/**
 * Counts requests in windows of a minute that begin with the first request. Each process counts for itself
 * (decision 0011): with N replicas up to N times as much gets through.
 */
export function createRateLimits(): RateLimits {
  // Counts only, whatever the number: the limit differs from key to key, and may change with the plan.
  const counters = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: windowSeconds });

  async function count(limit: RateLimit, cost: number): Promise<Standing> {
    const { consumedPoints, msBeforeNext } = await counters.penalty(counterOf(limit), cost);
    return { limit, remaining: limit.requestsPerMinute - consumedPoints, resetMs: msBeforeNext };
  }

  return {
    take: async ({ limits, cost }) => {
      const standings: Standing[] = [];
      for (const limit of limits) {
        const standing = await count(limit, cost);
        standings.push(standing);
        if (standing.remaining >= 0) continue;
        for (const taken of standings) {
          await counters.reward(counterOf(taken.limit), cost);
          taken.remaining += cost;
        }
        return { standings, exceeded: standing };
      }
      return { standings, exceeded: null };
    },
  };
}

function counterOf({ name, id }: RateLimit): string {
  return `${name} ${id}`;
}
