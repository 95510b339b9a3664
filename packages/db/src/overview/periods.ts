/** What an overview looks back on: the last 24 hours, or so many days of the reader's calendar, today among them. */
export const overviewRanges = ["day", "week", "month"] as const;
export type OverviewRange = (typeof overviewRanges)[number];

export type Periods = {
  /** When each stretch of the period began, the hours or days that a chart shows; the last one reaches until now. */
  starts: Date[];
  until: Date;
  /** As long a time, so much earlier: until the same time of its last day, so that half a day is compared with half a day. */
  before: { from: Date; until: Date };
};

const hourMs = 3_600_000;
const stretches = { day: 24, week: 7, month: 30 } as const;

export function periodsOf(options: { range: OverviewRange; timeZone: string; now: Date }): Periods {
  const { range, timeZone, now } = options;
  const count = stretches[range];
  const starts = Array.from({ length: count }, (_, index) =>
    range === "day"
      ? new Date((Math.floor(now.getTime() / hourMs) - (count - 1 - index)) * hourMs)
      : startOfDay({ at: now, timeZone, daysBefore: count - 1 - index }),
  );
  const [first = now] = starts;
  const from =
    range === "day"
      ? new Date(first.getTime() - count * hourMs)
      : startOfDay({ at: now, timeZone, daysBefore: 2 * count - 1 });
  const elapsedMs = now.getTime() - first.getTime();
  return {
    starts,
    until: now,
    before: { from, until: new Date(Math.min(from.getTime() + elapsedMs, first.getTime())) },
  };
}

/** The moment at which a day of that time zone began: today's, or one before it. */
function startOfDay(options: { at: Date; timeZone: string; daysBefore: number }): Date {
  const { at, timeZone, daysBefore } = options;
  const local = new Date(at.getTime() + offsetMs(at, timeZone));
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() - daysBefore);
  // The offset at midnight may be another than now, and than a guess of midnight: clocks change.
  const guess = midnight - offsetMs(new Date(midnight), timeZone);
  return new Date(midnight - offsetMs(new Date(guess), timeZone));
}

/** How far a zone's clocks are ahead of UTC at a moment. */
function offsetMs(at: Date, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const clock = Date.UTC(
    read("year"),
    read("month") - 1,
    read("day"),
    read("hour"),
    read("minute"),
    read("second"),
  );
  return clock - Math.floor(at.getTime() / 1000) * 1000;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}
