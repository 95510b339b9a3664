import { describeSuccess } from "../outcome/describe-outcome.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { ToolOutcome } from "../outcome/tool-outcome.ts";
import { concealValue } from "../response/conceal-value.ts";
import { decodeBody } from "../response/decode-body.ts";
import type { HttpResponse } from "../send.ts";
import type { ToolRun } from "../tool-run.ts";
import { callbackHeader } from "./with-callback.ts";

/** Whether the endpoint has taken the request on, to answer it at the address it was given: 202, by RFC 9110. */
export function isTakenOn({ tool, record }: ToolRun, { status }: HttpResponse): boolean {
  return tool.asynchronous && status === 202 && record.request?.headers[callbackHeader] !== undefined;
}

/** A success that is no answer yet; what the endpoint said of it is for the record. */
export function describeTakenOn(run: ToolRun, response: HttpResponse): ToolOutcome {
  const { record, tool } = run;
  const body = concealValue(saidIn(response), { mapping: tool.response, secrets: record.secrets.used });
  const value = { accepted: true, answer: "follows later" };
  return { ...describeSuccess(record, { value, variables: {}, body }), answerFollows: true };
}

function saidIn(response: HttpResponse) {
  try {
    return decodeBody(response);
  } catch (error) {
    if (error instanceof ToolCallError) return null;
    throw error;
  }
}
