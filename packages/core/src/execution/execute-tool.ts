import type { ArgumentValues } from "../tool/arguments-schema.ts";
import { resolveValues } from "./arguments/resolve-values.ts";
import { answerFromCache } from "./once/answer-from-cache.ts";
import { runOnce } from "./once/run-once.ts";
import { describeFailure, describeSuccess } from "./outcome/describe-outcome.ts";
import { ToolCallError } from "./outcome/tool-call-error.ts";
import type { ToolOutcome } from "./outcome/tool-outcome.ts";
import { completeRequest } from "./request/complete-request.ts";
import { mapResponse } from "./response/map-response.ts";
import { readResponse } from "./response/read-response.ts";
import { sendWithRetries } from "./retries/send-with-retries.ts";
import { judgeRules } from "./rules/judge-rules.ts";
import { requireConfirmation } from "./rules/require-confirmation.ts";
import {
  type ExecutionPorts,
  openRun,
  type RunRecord,
  startRecord,
  type ToolExecution,
  type ToolRun,
} from "./tool-run.ts";

/**
 * One tool call from arguments to outcome. Whatever a tool, a model, a network or an endpoint does ends
 * here, in exactly one outcome, by the deadline; only a bug of ours is thrown.
 */
export async function executeTool(execution: ToolExecution, ports: ExecutionPorts): Promise<ToolOutcome> {
  const record = startRecord(execution, ports);
  return await outcomeOf(record, async () => {
    const run = openRun(execution, { record, ports });
    try {
      const values = await resolveValues(run);
      return await runOnce(run, values, () => outcomeOf(record, () => runTool(run, values)));
    } finally {
      run.deadline.close();
    }
  });
}

/** What happens unless the same has been asked for before. */
async function runTool(run: ToolRun, values: ArgumentValues): Promise<ToolOutcome> {
  await judgeRules(run, values);
  await requireConfirmation(run, values);
  return await answerFromCache(run, values, async () => {
    const release = await run.ports.admit(run);
    try {
      run.record.request = await completeRequest(run, values);
      const response = await sendWithRetries(run);
      return describeSuccess(run.record, mapResponse(run, readResponse(run, response)));
    } finally {
      release();
    }
  });
}

async function outcomeOf(record: RunRecord, work: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ToolCallError)) throw error;
    return describeFailure(record, error);
  }
}
