/** What stands in the record where whoever ended a call gave no reason. */
export const unstatedEndReason = "ended";

/** Why a call ended; null where nobody said. */
export function statedEndReason(endReason: string | null): string | null {
  return endReason === unstatedEndReason ? null : endReason;
}
