/** The most days of these; null is for ever. */
export function longestKept(days: (number | null)[]): number | null {
  const known = days.filter((count) => count !== null);
  return known.length < days.length ? null : Math.max(...known);
}
