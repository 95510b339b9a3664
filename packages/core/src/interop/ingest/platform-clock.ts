const longestCallSeconds = 7 * 24 * 3600;
const earliestMs = Date.UTC(2015, 0, 1);

/** Turns seconds since the start of a call into times, whatever numbers a platform gives. */
export type PlatformClock = {
  startedAt: string;
  /** ISO 8601; never before the start of the call, and never more than a week after it. */
  at(seconds: number): string;
};

/** A start that is missing, impossible or in the future counts as `receivedAt`, when we heard of the call. */
export function platformClock(options: { startedMs: number | null; receivedAt: Date }): PlatformClock {
  const receivedMs = options.receivedAt.getTime();
  const { startedMs } = options;
  const isPossible = startedMs !== null && startedMs >= earliestMs && startedMs <= receivedMs;
  const zero = isPossible ? Math.round(startedMs) : receivedMs;
  return {
    startedAt: new Date(zero).toISOString(),
    at: (seconds) => {
      const within = Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), longestCallSeconds) : 0;
      return new Date(zero + Math.round(within * 1000)).toISOString();
    },
  };
}
