/** When a day such as `2026-11-24`, or one that many days later, begins where the reader is; null for what is none. */
export function startOfDay(day: string | undefined, daysLater: number): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? "");
  if (parts === null) return null;
  const [, year, month, date] = parts.map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const start = new Date(year, month - 1, date + daysLater);
  return Number.isNaN(start.getTime()) ? null : start.toISOString();
}
