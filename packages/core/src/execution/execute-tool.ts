import type { ArgumentValues } from "../tool/arguments-schema.ts";
import type { ToolDraft } from "../tool/tool-draft.ts";
import { buildRequest, type HttpRequest } from "./build-request.ts";
import { callHeaders, type ToolCallContext } from "./call-headers.ts";
import { startDeadline } from "./deadline.ts";
import { describeOutcome, type CallRecord } from "./describe-outcome.ts";
import { parseArguments } from "./parse-arguments.ts";
import { startPhaseClock } from "./phase-clock.ts";
import { readResponse } from "./read-response.ts";
import { readTool } from "./read-tool.ts";
import type { Send } from "./send.ts";
import { ToolCallError } from "./tool-call-error.ts";
import type { ToolOutcome } from "./tool-outcome.ts";

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
  try {
    const tool = readTool(execution.tool);
    const values = readArguments({ tool, execution, call });
    call.request = completeRequest({ request: buildRequest({ tool, values }), execution, call, ports });
    const response = await sendByDeadline({ request: call.request, tool, execution, call, ports });
    return describeOutcome({ call, value: readResponse(response) });
  } catch (error) {
    if (!(error instanceof ToolCallError)) throw error;
    return describeOutcome({ call, error });
  }
}

type Step = { execution: ToolExecution; call: CallRecord; ports: ExecutionPorts };

function startCall({ context = {} }: ToolExecution, { now }: ExecutionPorts): CallRecord {
  return {
    toolCallId: context.toolCallId ?? `toolcall_${crypto.randomUUID()}`,
    startedAt: now(),
    request: null,
    ignoredArguments: [],
    exchange: { clock: startPhaseClock(), head: null, bytes: 0 },
  };
}

function readArguments(options: { tool: ToolDraft } & Omit<Step, "ports">): ArgumentValues {
  const { tool, execution, call } = options;
  const parsed = parseArguments({ parameters: tool.parameters, arguments: execution.arguments });
  call.ignoredArguments = parsed.ignored;
  if (parsed.ok) return parsed.values;
  const message = parsed.issues.map((issue) => issue.message).join(" ");
  throw new ToolCallError({ reason: "invalid-arguments", message, issues: parsed.issues });
}

function completeRequest({ request, execution, call, ports }: { request: HttpRequest } & Step): HttpRequest {
  const { method } = request;
  const { toolCallId } = call;
  const { userAgent } = ports;
  const added = callHeaders({ method, toolCallId, context: execution.context ?? {}, userAgent });
  return { ...request, headers: { ...request.headers, ...added } };
}

async function sendByDeadline({
  request,
  tool,
  execution,
  call,
  ports,
}: { request: HttpRequest; tool: ToolDraft } & Step) {
  const { exchange } = call;
  const timeoutSeconds = tool.responseTimeoutSeconds;
  const deadline = startDeadline({ timeoutSeconds, signal: execution.signal, clock: exchange.clock });
  try {
    return await ports.send({ request, deadline, exchange });
  } finally {
    deadline.close();
  }
}
