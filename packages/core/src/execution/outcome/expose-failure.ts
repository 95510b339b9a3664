import type { RunRecord } from "../tool-run.ts";
import type { ToolCallError } from "./tool-call-error.ts";
import type { FailureAdvice } from "./tool-outcome.ts";

/** What the agent may know of a failure, and what it may do about it. */
export type ExposedFailure = { agentMessage: string | null; advice: FailureAdvice | null };

export function exposeFailure(
  _error: ToolCallError,
  _record: Pick<RunRecord, "errorExposure">,
): ExposedFailure {
  return { agentMessage: null, advice: null };
}
