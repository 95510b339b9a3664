const hour = 60 * 60;
const day = 24 * hour;

/**
 * How long a session lasts: 30 days from its last use, and never longer than 90 from when its owner proved who they
 * are. The attack: a cookie that was copied once is used once a month, for ever.
 */
export const sessionSeconds = { unused: 30 * day, longest: 90 * day, extendedAfter: day, fresh: hour };

/** When a session ends that is used at `now` and then no more. */
export function endOfSession(options: { startedAt: Date; now: number }): Date {
  const { startedAt, now } = options;
  const unused = now + sessionSeconds.unused * 1000;
  return new Date(Math.min(unused, startedAt.getTime() + sessionSeconds.longest * 1000));
}
