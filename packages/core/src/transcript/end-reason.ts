/** What stands in the record where whoever ended a call gave no reason. */
export const unstatedEndReason = "ended";

/** Tell nothing: older records have `ended-by-user` wherever no reason was given, whoever ended the call. */
const tellingNothing: ReadonlySet<string> = new Set([unstatedEndReason, "ended-by-user"]);

/** Why a call ended; null where nobody said. */
export function statedEndReason(endReason: string | null): string | null {
  return endReason === null || tellingNothing.has(endReason) ? null : endReason;
}
