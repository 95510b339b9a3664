import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { ToolDraft } from "../../tool/tool-draft.ts";
import { argumentsKey } from "../arguments/canonical-arguments.ts";
import type { ToolRun } from "../tool-run.ts";
import type { Claim } from "./call-ledger.ts";

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
    argumentsKey: argumentsKey({ functionName, values: lastingValues(tool, values) }),
    toolCallId: record.toolCallId,
    effect,
    windowMs: tool.repetitionWindowSeconds * 1000,
    leaseMs: tool.responseTimeoutSeconds * 1000 + leaseMarginMs,
  };
}

const passingKeys = new WeakMap<ToolDraft, string[]>();

/** The values by which two calls are the same: without what is new each time, and without secrets. */
export function lastingValues(tool: ToolDraft, values: ArgumentValues): ArgumentValues {
  const passing = passingKeys.get(tool) ?? findPassingKeys(tool);
  if (passing.length === 0) return values;
  const lasting = { ...values };
  for (const key of passing) delete lasting[key];
  return lasting;
}

function findPassingKeys(tool: ToolDraft): string[] {
  const keys = tool.parameters.filter(isPassing).map(({ key }) => key);
  passingKeys.set(tool, keys);
  return keys;
}

function isPassing({ source }: ToolDraft["parameters"][number]): boolean {
  if (source.from === "secret") return true;
  return source.from === "system" && (source.value === "time" || source.value === "tool-call-id");
}
