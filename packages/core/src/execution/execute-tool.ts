import type { ArgumentValues } from "../tool/arguments-schema.ts";
import type { ToolDraft } from "../tool/tool-draft.ts";
import { buildRequest, type HttpRequest } from "./request/build-request.ts";
import { callHeaders, type ToolCallContext } from "./request/call-headers.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { describeFailure, describeSuccess, type CallRecord } from "./outcome/describe-outcome.ts";
import { parseArguments } from "./arguments/parse-arguments.ts";
import { startPhaseClock } from "./phase-clock.ts";
import { randomHex } from "./request/random-hex.ts";
import { readResponse } from "./response/read-response.ts";
import { readTool } from "./read-tool.ts";
import type { Send } from "./send.ts";
import { ToolCallError } from "./outcome/tool-call-error.ts";
import type { ToolOutcome } from "./outcome/tool-outcome.ts";

/** A saved tool, or a draft that is being tried. Read once per object: change a tool by making a new one. */
export type ExecutableTool = ToolDraft & { functionName?: string; id?: string; version?: number };

export type ToolExecution = {
  tool: ExecutableTool;
  /** Unknown JSON, as the model gave it. */
  arguments: unknown;
  context?: ToolCallContext;
  /** Aborting ends the call as `cancelled` and closes its socket. */
  signal?: AbortSignal;
};

export type ExecutionPorts = { send: Send; now: () => Date; userAgent: string };

/**
 * One tool call from arguments to outcome: parse → build → send → read. Whatever a tool, a model, a
 * network or an endpoint does ends here, in exactly one outcome; only a bug of ours is thrown.
 */
export async function executeTool(execution: ToolExecution, ports: ExecutionPorts): Promise<ToolOutcome> {
  const call = startCall(execution, ports);
  let deadline: Deadline | null = null;
  try {
    const tool = readTool(execution.tool);
    const values = readArguments(tool, { execution, call });
    call.request = completeRequest(buildRequest({ tool, values }), { execution, call, ports });
    deadline = openDeadline(tool, { execution, call });
    const response = await ports.send({ request: call.request, deadline, exchange: call.exchange });
    return describeSuccess(call, readResponse(response));
  } catch (error) {
    if (!(error instanceof ToolCallError)) throw error;
    return describeFailure(call, error);
  } finally {
    deadline?.close();
  }
}

type Running = { execution: ToolExecution; call: CallRecord };

function startCall({ context = {} }: ToolExecution, { now }: ExecutionPorts): CallRecord {
  return {
    toolCallId: context.toolCallId ?? `toolcall_${randomHex(32)}`,
    startedAt: now(),
    request: null,
    ignoredArguments: [],
    exchange: { clock: startPhaseClock(), head: null, bytes: 0 },
  };
}

function readArguments({ parameters }: ToolDraft, { execution, call }: Running): ArgumentValues {
  const parsed = parseArguments({ parameters, arguments: execution.arguments });
  call.ignoredArguments = parsed.ignored;
  if (parsed.ok) return parsed.values;
  const message = parsed.issues.map((issue) => issue.message).join(" ");
  throw new ToolCallError({ reason: "invalid-arguments", message, issues: parsed.issues });
}

function completeRequest(request: HttpRequest, running: Running & { ports: ExecutionPorts }): HttpRequest {
  const { execution, call, ports } = running;
  const { method, url, headers, body } = request;
  const { context = {} } = execution;
  const { userAgent } = ports;
  const added = callHeaders({ method, toolCallId: call.toolCallId, context, userAgent });
  return { method, url, headers: { ...headers, ...added }, body };
}

function openDeadline({ responseTimeoutSeconds }: ToolDraft, { execution, call }: Running): Deadline {
  const { signal } = execution;
  const { clock } = call.exchange;
  return startDeadline({ timeoutSeconds: responseTimeoutSeconds, signal, clock });
}
