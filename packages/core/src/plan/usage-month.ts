/** The calendar month (UTC) that usage is counted in: its first day, as `2026-11-01`, and when it is over. */
export function usageMonth(now: Date): { month: string; endsAt: Date } {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const first = new Date(Date.UTC(year, month, 1));
  return { month: first.toISOString().slice(0, 10), endsAt: new Date(Date.UTC(year, month + 1, 1)) };
}
