import { describeFailure, describeSuccess } from "./outcome/describe-outcome.ts";
import { ToolCallError } from "./outcome/tool-call-error.ts";
import type { RequestRecord, FailedOutcome, ToolOutcome } from "./outcome/tool-outcome.ts";
import { resolveConnection } from "./connections/resolve-connection.ts";
import { resolveEnvironment } from "./environments/resolve-environment.ts";
import { completeRequest } from "./request/complete-request.ts";
import { showCredentials } from "./request/show-credentials.ts";
import type { SecretReader } from "./secrets/open-secrets.ts";
import { resolveValues } from "./arguments/resolve-values.ts";
import { type ExecutionPorts, openRun, startRecord, type ToolExecution } from "./tool-run.ts";

/** What a tool call would send, or why it could not send anything. */
export type ToolPreview = { status: "not-sent"; request: RequestRecord } | FailedOutcome;

/**
 * The request of a tool call, up to the signature that is added on its way. Of a secret it shows the name, as
 * `[secret name]`, and reads none. Sends nothing, asks no rule, and leaves no trace in any ledger.
 */
export async function previewTool(execution: ToolExecution, ports: ExecutionPorts): Promise<ToolPreview> {
  const record = { ...startRecord(execution, ports), secrets: namesOnly };
  try {
    const opened = openRun(execution, { record, ports });
    try {
      const run = await resolveEnvironment(await resolveConnection(opened));
      const request = await completeRequest(run, await resolveValues(run));
      record.request = showCredentials(request, run.tool.authentication);
    } finally {
      opened.deadline.close();
    }
    const { request } = describeSuccess(record, { value: null, variables: {}, body: undefined });
    if (request === null) throw new Error("A request that was built is on the record.");
    return { status: "not-sent", request };
  } catch (error) {
    if (!(error instanceof ToolCallError)) throw error;
    return failureOf(describeFailure(record, error));
  }
}

const namesOnly: SecretReader = {
  read: async (name) => `[secret ${name}]`,
  note: () => undefined,
  noteSignInFailure: () => undefined,
  names: new Set(),
  signInFailure: null,
  used: new Set(),
};

function failureOf(outcome: ToolOutcome): FailedOutcome {
  if (outcome.status === "succeeded") throw new Error("A failure that was described is a failure.");
  return outcome;
}
