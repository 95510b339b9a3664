import type { Claim } from "./call-ledger.ts";

type Earlier = Pick<Claim, "effect" | "functionName" | "argumentsKey"> & { isRunning: boolean };

/**
 * Whether a write that runs makes untrue what was said before: by any read, and by an idempotent write of the
 * same tool to other arguments, since "at three; no, at four; no, at three" has to end at three.
 */
export function outdates(
  claim: Pick<Claim, "effect" | "functionName" | "argumentsKey">,
  { effect, functionName, argumentsKey, isRunning }: Earlier,
): boolean {
  if (claim.effect === "read") return false;
  if (effect === "read") return true;
  if (claim.effect !== "idempotent-write" || effect !== "idempotent-write" || isRunning) return false;
  return functionName === claim.functionName && argumentsKey !== claim.argumentsKey;
}
