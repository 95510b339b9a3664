import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { ToolRun } from "../tool-run.ts";
import type { Claim } from "./call-ledger.ts";
import { requestKeyOf } from "./request-key-of.ts";

/** Beyond the deadline, so that a holder that lives has always settled. */
const leaseMarginMs = 5000;

/** What a tool call claims in its conversation; null outside one. */
export function claimOf(run: ToolRun, values: ArgumentValues): Claim | null {
  const { tool, effect, record, workspaceId, functionName } = run;
  const { callId } = run.context;
  if (callId === undefined) return null;
  return {
    workspaceId,
    callId,
    functionName,
    argumentsKey: requestKeyOf(run, values),
    toolCallId: record.toolCallId,
    effect,
    windowMs: tool.repetitionWindowSeconds * 1000,
    leaseMs: tool.responseTimeoutSeconds * 1000 + leaseMarginMs,
  };
}
