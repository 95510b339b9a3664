import { describeFailure, describeSuccess } from "./outcome/describe-outcome.ts";
import { ToolCallError } from "./outcome/tool-call-error.ts";
import type { RequestRecord, ToolOutcome } from "./outcome/tool-outcome.ts";
import { completeRequest } from "./request/complete-request.ts";
import { resolveValues } from "./arguments/resolve-values.ts";
import { type ExecutionPorts, openRun, startRecord, type ToolExecution } from "./tool-run.ts";

type FailedOutcome = Extract<ToolOutcome, { status: "failed" }>;

/** What a tool call would send, or why it could not send anything. */
export type ToolPreview = { status: "not-sent"; request: RequestRecord } | FailedOutcome;

/**
 * The request of a tool call, without secrets, up to the credentials and the signature that are added on its
 * way. Sends nothing, asks no rule, and leaves no trace in any ledger.
 */
export async function previewTool(execution: ToolExecution, ports: ExecutionPorts): Promise<ToolPreview> {
  const record = startRecord(execution, ports);
  try {
    const run = openRun(execution, { record, ports });
    try {
      record.request = await completeRequest(run, await resolveValues(run));
    } finally {
      run.deadline.close();
    }
    const { request } = describeSuccess(record, { value: null, variables: {}, body: undefined });
    if (request === null) throw new Error("A request that was built is on the record.");
    return { status: "not-sent", request };
  } catch (error) {
    if (!(error instanceof ToolCallError)) throw error;
    return failureOf(describeFailure(record, error));
  }
}

function failureOf(outcome: ToolOutcome): FailedOutcome {
  if (outcome.status === "succeeded") throw new Error("A failure that was described is a failure.");
  return outcome;
}
