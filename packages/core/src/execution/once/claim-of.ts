import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { ToolDraft } from "../../tool/tool-draft.ts";
import type { ToolRun } from "../tool-run.ts";
import type { Claim } from "./call-ledger.ts";
import { requestKeyOf } from "./request-key-of.ts";

/** Beyond the deadline, so that a holder that lives has always settled. */
const leaseMarginMs = 5000;
/** How long what was taken on may well take: asked for again meanwhile, it would be done twice. */
const asynchronousWindowMs = 3_600_000;

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
    windowMs: windowOf(tool),
    leaseMs: tool.responseTimeoutSeconds * 1000 + leaseMarginMs,
  };
}

function windowOf({ repetitionWindowSeconds, asynchronous }: ToolDraft): number {
  const windowMs = repetitionWindowSeconds * 1000;
  return asynchronous && windowMs > 0 ? Math.max(windowMs, asynchronousWindowMs) : windowMs;
}
