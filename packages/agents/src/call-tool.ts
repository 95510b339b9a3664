import {
  failedOutcome,
  type InterruptionMode,
  productionEnvironment,
  type Tool,
  type ToolOutcome,
} from "@callhook/core";
import { asJson } from "./as-json.ts";
import type { ConversationPart } from "./conversation-part.ts";
import type { Fillers, ToolFiller } from "./fillers/create-fillers.ts";
import type { Interruption } from "./interruption.ts";
import type { LiveCall } from "./live-call.ts";
import { toolCallContext } from "./tool-call-context.ts";

export type ToolCallRequest = {
  toolCallId: string;
  functionName: string;
  /** As the model or a service gave them; the engine judges them. */
  arguments: unknown;
};

export type ToolCallOptions = {
  live: LiveCall;
  turn: number;
  request: ToolCallRequest;
  /** The tools that the agent may use. */
  tools: Tool[];
  /** Null when no caller can interrupt this call. */
  interruption: Interruption | null;
  emit: (part: ConversationPart) => void;
  /** What is said meanwhile; nothing where nobody listens. */
  fillers?: Fillers | undefined;
  /** Answers in place of a run: the outcome of the call that already asked for exactly this, or one of our own. */
  answer?: Promise<ToolOutcome> | undefined;
  /** For people, where it is not one of `tools`. */
  toolName?: string | undefined;
};

type StopOptions = Pick<ToolCallOptions, "live" | "interruption"> & { mode: InterruptionMode };

/** One tool call, from decision to outcome. */
export type RunningToolCall = {
  /** Rejects for a bug, and where the decision could not be recorded, so that nothing was run. */
  outcome: Promise<ToolOutcome>;
  /** Settles once the outcome is on record, which may be later; rejects for a bug, but not before that. */
  recorded: Promise<void>;
};

/** Runs one tool call. Whatever happens, one `tool-called` on record is followed by one `tool-finished`. */
export function callTool(options: ToolCallOptions): RunningToolCall {
  const { promise: outcome, resolve, reject } = Promise.withResolvers<ToolOutcome>();
  const recorded = runToolCall(options, resolve);
  recorded.catch(reject);
  // A failure is for whoever waits for the record; the outcome may have nobody who does.
  outcome.catch(() => undefined);
  return { outcome, recorded };
}

async function runToolCall(
  options: ToolCallOptions,
  onOutcome: (outcome: ToolOutcome) => void,
): Promise<void> {
  const { live, turn, request, tools, interruption, emit, answer } = options;
  const { toolCallId } = request;
  const tool = tools.find(({ functionName }) => functionName === request.functionName);
  const mode = tool?.interruptions ?? "allow";
  interruption?.toolStarted({ toolCallId, mode });
  try {
    const called = describeCall(request, { tool, toolName: options.toolName });
    await live.writer.write([{ type: "tool-called", turn, ...called }]);
    emit({ type: "tool-called", toolCallId, ...partOf(called) });
    const filler =
      tool === undefined || answer !== undefined ? undefined : options.fillers?.begin({ tool, toolCallId });
    const signal = stopSignal({ live, mode, interruption });
    const ending = await endingOf({ ...options, tool, signal, filler });
    // What was said meanwhile waits to be recorded before it; the outcome is on record even where that fails.
    filler?.finished(ending.outcome).catch(live.onBug);
    const recorded = live.writer.write([
      { type: "tool-finished", turn, toolCallId, outcome: ending.outcome },
    ]);
    if (!ending.isBug) onOutcome(ending.outcome);
    await recorded;
    emit({ type: "tool-finished", toolCallId, outcome: ending.outcome });
    if (answer === undefined) askForApproval({ outcome: ending.outcome, toolName: called.toolName, emit });
    if (ending.isBug) throw ending.error;
  } finally {
    interruption?.toolFinished(toolCallId);
  }
}

/** The caller's voice stops any tool that allows it; what letting go of the call stops is for the engine to judge. */
function stopSignal({ live, mode, interruption }: StopOptions): AbortSignal {
  if (mode !== "allow" || interruption === null) return live.halted;
  return AbortSignal.any([live.halted, interruption.callerSpoke]);
}

function describeCall(
  { toolCallId, functionName, arguments: given }: ToolCallRequest,
  { tool, toolName }: { tool: Tool | undefined; toolName: string | undefined },
) {
  const name = functionName.slice(0, 200) || "unnamed";
  return {
    toolCallId,
    toolId: tool?.id ?? null,
    toolName: tool?.name ?? toolName ?? name,
    toolVersion: tool?.version ?? null,
    functionName: name,
    arguments: asJson(given),
  };
}

function askForApproval(options: {
  outcome: ToolOutcome;
  toolName: string;
  emit: ToolCallOptions["emit"];
}): void {
  const { outcome, toolName, emit } = options;
  if (outcome.status !== "failed" || outcome.reason !== "needs-confirmation") return;
  const { toolCallId, message: question } = outcome;
  emit({ type: "approval-wanted", toolCallId, toolName, question });
}

function partOf({ functionName, toolName, arguments: given }: ReturnType<typeof describeCall>) {
  return { functionName, toolName, arguments: given };
}

type Ending = { isBug: false; outcome: ToolOutcome } | { isBug: true; outcome: ToolOutcome; error: unknown };

type Running = ToolCallOptions & {
  tool: Tool | undefined;
  signal: AbortSignal;
  filler: ToolFiller | undefined;
};

async function endingOf(options: Running): Promise<Ending> {
  const { toolCallId } = options.request;
  const { environment } = options.live.call;
  try {
    return { isBug: false, outcome: { ...(await outcomeOf(options)), toolCallId } };
  } catch (error) {
    const message =
      "Callhook itself failed while it ran this tool; whether the request took effect is not known. The server's log has the details.";
    const outcome = failedOutcome({ toolCallId, environment, reason: "misconfigured", message });
    return { isBug: true, error, outcome };
  }
}

async function outcomeOf(options: Running): Promise<ToolOutcome> {
  const { live, turn, request, answer, tool, tools, signal, filler } = options;
  // What was sent and answered stays visible; that nothing was sent for this call shows in no attempts.
  if (answer !== undefined) return { ...(await answer), attempts: [] };
  if (tool === undefined)
    return { ...notAllowed(request, tools), environment: live.call.environment ?? productionEnvironment };
  const context = toolCallContext({ live, turn, toolCallId: request.toolCallId });
  return await live.execute({
    tool,
    arguments: request.arguments,
    context,
    signal,
    callEnded: live.released,
    onSending: filler?.sending,
  });
}

function notAllowed({ toolCallId, functionName }: ToolCallRequest, tools: Tool[]): ToolOutcome {
  const names = tools.map((tool) => tool.functionName).join(", ");
  const known = names === "" ? "This agent has no tools." : `This agent's tools are: ${names}.`;
  const message = `There is no tool named "${functionName.slice(0, 200)}". ${known}`;
  return failedOutcome({ toolCallId, reason: "not-allowed", message });
}
