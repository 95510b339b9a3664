import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { HttpRequest } from "../request/build-request.ts";
import type { ToolRun } from "../tool-run.ts";
import type { Callback, CallbackSource } from "./callback-source.ts";

export const callbackHeader = "x-callhook-callback-url";

/**
 * The request of an asynchronous tool, with the address that its answer may be brought to later. The attack: whoever
 * reads the transcript answers in the endpoint's place; so the token is a secret to all that leaves the engine.
 */
export function withCallback(run: ToolRun, request: HttpRequest): HttpRequest | Promise<HttpRequest> {
  const { openCallback } = run.ports;
  const { callId } = run.context;
  if (!run.tool.asynchronous || openCallback === null || callId === undefined) return request;
  return addCallback({ run, request, callId, openCallback });
}

async function addCallback(options: {
  run: ToolRun;
  request: HttpRequest;
  callId: string;
  openCallback: CallbackSource;
}): Promise<HttpRequest> {
  const { run, request, callId, openCallback } = options;
  const { workspaceId, environment, record, execution, deadline } = run;
  const { id: toolId = null, version: toolVersion = null } = execution.tool;
  const subject = { workspaceId, callId, toolCallId: record.toolCallId, toolId, toolVersion, environment };
  const { url, token } = await deadline.race(opened(openCallback(subject)));
  record.secrets.note(token);
  return { ...request, headers: { ...request.headers, [callbackHeader]: url } };
}

async function opened(callback: Promise<Callback>): Promise<Callback> {
  try {
    return await callback;
  } catch (cause) {
    const message = "The address for the late answer could not be opened at the moment; try again later.";
    throw new ToolCallError({ reason: "misconfigured", message, cause });
  }
}
