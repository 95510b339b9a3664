import type { BreakerOptions } from "./create-circuit-breakers.ts";

/**
 * How much one tool and one workspace may ask of the engine; a tool's own limits go before. Each process counts
 * for itself: with several replicas, all of them together let through as many times more.
 */
export type EngineLimits = {
  /** 1000 by default. */
  callsInFlightPerTool?: number;
  /** 5000 by default. */
  callsInFlightPerWorkspace?: number;
  /** Unlimited by default. */
  callsPerMinutePerTool?: number;
  /** Unlimited by default. */
  callsPerMinutePerWorkspace?: number;
  /** When an origin that keeps failing is left alone. */
  breaker?: BreakerOptions;
};
