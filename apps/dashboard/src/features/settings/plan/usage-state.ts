export type UsageState = "unlimited" | "not-included" | "well-within" | "near" | "reached";

const nearAt = 0.8;

/** How close to its limit something is; what a plan has none of is not used up as long as there is none. */
export function usageState({ used, limit }: { used: number; limit: number | null }): UsageState {
  if (limit === null) return "unlimited";
  if (limit === 0 && used === 0) return "not-included";
  if (used >= limit) return "reached";
  return used >= limit * nearAt ? "near" : "well-within";
}

/** The part that is used in percent, 0 to 100. */
export function usagePercent({ used, limit }: { used: number; limit: number | null }): number {
  if (limit === null) return 0;
  return limit === 0 ? (used === 0 ? 0 : 100) : Math.min(100, Math.round((used / limit) * 100));
}
