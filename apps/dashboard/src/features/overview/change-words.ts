/** How a count has changed: `+25 % (8 before)`. What began at nothing has no percentage. */
export function countChange({ count, before }: { count: number; before: number }): string {
  const counted = before.toLocaleString("en");
  if (count === before) return count === 0 ? "None before either" : `As many as before`;
  if (before === 0) return "None before";
  const percent = Math.round((count / before - 1) * 100);
  return `${signed(percent)} % (${counted} before)`;
}

/** How a rate has changed, in points of a hundred: `−4 points (92 % before)`. */
export function rateChange({ rate, before }: { rate: number | null; before: number | null }): string {
  if (before === null) return "Nothing to judge by before";
  const was = `${Math.round(before * 100)} % before`;
  if (rate === null) return was;
  const points = Math.round(rate * 100) - Math.round(before * 100);
  if (points === 0) return "As before";
  return `${signed(points)} ${Math.abs(points) === 1 ? "point" : "points"} (${was})`;
}

function signed(value: number): string {
  const size = Math.abs(value).toLocaleString("en");
  if (value === 0) return "±0";
  return value > 0 ? `+${size}` : `−${size}`;
}
