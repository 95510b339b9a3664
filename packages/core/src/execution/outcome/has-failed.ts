import { inconclusiveReasons } from "../../library/tool-health.ts";
import type { FailureReason } from "./failure-reason.ts";
import type { ToolOutcome } from "./tool-outcome.ts";

const byDesign: ReadonlySet<FailureReason> = new Set(inconclusiveReasons);

/** Whether something went wrong: not where the tool asked first, a rule of it refused, or the caller interrupted. */
export function hasFailed(outcome: ToolOutcome | null): boolean {
  return outcome?.status === "failed" && !byDesign.has(outcome.reason);
}
