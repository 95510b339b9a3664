import { resolveConnection } from "../connections/resolve-connection.ts";
import { secretsOfDraft } from "../../tool/secrets-of-draft.ts";
import { describeEnding, describeSuccess } from "../outcome/describe-outcome.ts";
import type { ToolOutcome } from "../outcome/tool-outcome.ts";
import type { ToolCallContext } from "../request/call-headers.ts";
import { mapResponse } from "../response/map-response.ts";
import { readResponse } from "../response/read-response.ts";
import type { HttpResponse } from "../send.ts";
import { type ExecutableTool, type ExecutionPorts, openRun, startRecord, type ToolRun } from "../tool-run.ts";

/** What an endpoint brought after its tool call was over. */
export type LateAnswer = {
  /** As it was when it was called. */
  tool: ExecutableTool;
  context: ToolCallContext & { toolCallId: string };
  contentType: string;
  body: Uint8Array;
};

/**
 * Reads a late answer as if it were the answer of the request: by the tool's rule for success, its mapping and its
 * budget, with what is hidden hidden and what is secret scrubbed. Runs nothing, and asks nobody.
 */
export async function readLateAnswer(late: LateAnswer, ports: ExecutionPorts): Promise<ToolOutcome> {
  const { contentType, body, ...execution } = late;
  const headers = { "content-type": contentType };
  const response: HttpResponse = { status: 200, headers, body };
  const record = startRecord({ ...execution, arguments: {} }, ports);
  let run: ToolRun | null = null;
  ports.work.begin();
  try {
    run = openRun({ ...execution, arguments: {} }, { record, ports });
    await learnSecrets(run);
    return describeSuccess(record, mapResponse(run, readResponse(run, response)));
  } catch (error) {
    return describeEnding(record, error);
  } finally {
    run?.deadline.close();
    ports.work.end();
  }
}

/** Those that its request carried, so that an endpoint which echoes one gives none away. */
async function learnSecrets(run: ToolRun): Promise<void> {
  const { tool, record } = run;
  const known = await Promise.resolve(resolveConnection(run)).catch(() => run);
  const names = new Set([...secretsOfDraft(tool), ...secretsOfDraft(known.tool)].map(({ name }) => name));
  // One that is gone by now can not be scrubbed, and is no reason to lose the answer.
  await Promise.all([...names].map((name) => record.secrets.read(name).catch(() => undefined)));
}
