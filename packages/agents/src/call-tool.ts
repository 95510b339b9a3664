import {
  failedOutcome,
  type InterruptionMode,
  productionEnvironment,
  type Tool,
  type ToolOutcome,
} from "@callhook/core";
import type { ConversationPart } from "./conversation-part.ts";
import type { Fillers, ToolFiller } from "./fillers/create-fillers.ts";
import type { Interruption } from "./interruption.ts";
import type { LiveCall } from "./live-call.ts";
import { toolCallContext } from "./tool-call-context.ts";
import { describeRequest, noSuchTool, type ToolCallRequest } from "./tool-call-request.ts";

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
  /** Settles once the outcome is on record, which may be later; rejects where it cannot get there, and for a bug. */
  recorded: Promise<void>;
};

/** Runs one tool call. Whatever happens, one `tool-called` on record is followed by one `tool-finished`. */
export function callTool(options: ToolCallOptions): RunningToolCall {
  const { promise: outcome, resolve, reject } = Promise.withResolvers<ToolOutcome>();
  const recorded = runToOutcome(options, resolve);
  recorded.catch(reject);
  // A failure is for whoever waits for the record; the outcome may have nobody who does.
  outcome.catch(() => undefined);
  return { outcome, recorded };
}

async function runToOutcome(
  options: ToolCallOptions,
  onOutcome: (outcome: ToolOutcome) => void,
): Promise<void> {
  const { live, turn, request, tools, interruption, emit, answer } = options;
  const { toolCallId } = request;
  const tool = tools.find(({ functionName }) => functionName === request.functionName);
  const mode = tool?.interruptions ?? "allow";
  interruption?.toolStarted({ toolCallId, mode });
  live.toolCallsHere.add(toolCallId);
  try {
    const called = describeRequest(request, { tool, toolName: options.toolName });
    await live.writer.write([{ type: "tool-called", turn, ...called }]);
    const { functionName, toolName, arguments: given } = called;
    emit({ type: "tool-called", toolCallId, functionName, toolName, arguments: given });
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
    if (answer === undefined) askForApproval({ outcome: ending.outcome, toolName, emit });
    if (ending.isBug) throw ending.error;
  } finally {
    live.toolCallsHere.delete(toolCallId);
    interruption?.toolFinished(toolCallId);
  }
}

/** The caller's voice stops any tool that allows it; what letting go of the call stops is for the engine to judge. */
function stopSignal({ live, mode, interruption }: StopOptions): AbortSignal {
  if (mode !== "allow" || interruption === null) return live.halted;
  return AbortSignal.any([live.halted, interruption.callerSpoke]);
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
    return { ...noSuchTool(request, tools), environment: live.call.environment ?? productionEnvironment };
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
