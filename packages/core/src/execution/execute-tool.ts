import type { ArgumentValues } from "../tool/arguments-schema.ts";
import { resolveValues } from "./arguments/resolve-values.ts";
import { resolveConnection } from "./connections/resolve-connection.ts";
import { resolveEnvironment } from "./environments/resolve-environment.ts";
import { describeTakenOn, isTakenOn } from "./late/answer-follows.ts";
import { withCallback } from "./late/with-callback.ts";
import { answeredByMocks } from "./mocks/answered-by-mocks.ts";
import { answerFromCache } from "./once/answer-from-cache.ts";
import { runOnce } from "./once/run-once.ts";
import { describeEnding, describeSuccess } from "./outcome/describe-outcome.ts";
import type { ToolOutcome } from "./outcome/tool-outcome.ts";
import { completeRequest } from "./request/complete-request.ts";
import { mapResponse } from "./response/map-response.ts";
import { readResponse } from "./response/read-response.ts";
import { sendWithRetries } from "./retries/send-with-retries.ts";
import { judgeRules } from "./rules/judge-rules.ts";
import { requireConfirmation } from "./rules/require-confirmation.ts";
import { credentialUses } from "./secrets/credential-use.ts";
import { type ExecutionPorts, openRun, startRecord, type ToolExecution, type ToolRun } from "./tool-run.ts";

/**
 * One tool call from arguments to outcome. Whatever a tool, a model, a network or an endpoint does ends
 * here, in exactly one outcome, by the deadline; only a bug of ours is thrown.
 */
export async function executeTool(execution: ToolExecution, ports: ExecutionPorts): Promise<ToolOutcome> {
  const record = startRecord(execution, ports);
  let run: ToolRun | null = null;
  ports.work.begin();
  try {
    run = openRun(execution, { record, ports });
    run = await resolveConnection(run);
    run = await resolveEnvironment(run);
    const values = await resolveValues(run);
    return reported(run, await runOnce(run, values, runTool));
  } catch (error) {
    const outcome = describeEnding(record, error);
    return run === null ? outcome : reported(run, outcome);
  } finally {
    run?.deadline.close();
    ports.work.end();
  }
}

/** What happens unless the same has been asked for before in the call. */
async function runTool(run: ToolRun, values: ArgumentValues): Promise<ToolOutcome> {
  await judgeRules(run, values);
  await requireConfirmation(run, values);
  return answerFromCache(run, values, askEndpoint);
}

/** What happens unless the answer is known. */
async function askEndpoint(run: ToolRun, values: ArgumentValues): Promise<ToolOutcome> {
  const leave = await run.ports.admit(run);
  try {
    run.record.request = await withCallback(run, await completeRequest(run, values));
    run.execution.onSending?.();
    const response = await sendWithRetries(answeredByMocks(run, values));
    if (isTakenOn(run, response)) return describeTakenOn(run, response);
    return describeSuccess(run.record, mapResponse(run, readResponse(run, response)));
  } finally {
    leave();
  }
}

function reported(run: ToolRun, outcome: ToolOutcome): ToolOutcome {
  for (const use of credentialUses(run, outcome)) run.ports.onCredentialUse(use);
  return outcome;
}
