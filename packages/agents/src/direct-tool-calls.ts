import { CallhookError, canonicalJson, type ToolOutcome, type TranscriptStep } from "@callhook/core";
import { callTool } from "./call-tool.ts";
import type { LiveCall } from "./live-call.ts";
import { plainToolCallId } from "./tool-call-ids.ts";

export type DirectToolCall = { functionName: string; arguments: unknown; toolCallId?: string };

/** Tool calls that a service asks for by itself, outside the agent's turns. */
export type DirectToolCalls = {
  call(request: DirectToolCall): Promise<ToolOutcome>;
  /** Settles once none is running. */
  settled(): Promise<void>;
};

export function createDirectToolCalls(live: LiveCall): DirectToolCalls {
  const running = new Map<string, Promise<ToolOutcome>>();

  async function run(request: DirectToolCall & { toolCallId: string }): Promise<ToolOutcome> {
    const tools = await live.listTools();
    const turn = live.writer.lastTurn;
    const running = callTool({ live, turn, request, tools, interruption: null, emit: () => undefined });
    await running.recorded;
    return await running.outcome;
  }

  return {
    async call(request) {
      const { toolCallId } = request;
      if (toolCallId !== undefined && !plainToolCallId.test(toolCallId)) throw unfitId();
      const earlier = toolCallId === undefined ? undefined : findCall(live.writer.steps, toolCallId);
      if (earlier !== undefined) return await earlierOutcome({ earlier, request, running });
      const joined = toolCallId === undefined ? undefined : running.get(toolCallId);
      if (joined !== undefined) return await joined;
      if (toolCallId !== undefined && live.writer.isUnreadable(toolCallId)) throw outcomeUnknown(toolCallId);
      const id = toolCallId ?? live.claimToolCallId("");
      const outcome = run({ ...request, toolCallId: id });
      running.set(id, outcome);
      return await outcome.finally(() => running.delete(id));
    },
    async settled() {
      await Promise.allSettled(running.values());
    },
  };
}

type RecordedCall = {
  called: Extract<TranscriptStep, { type: "tool-called" }>;
  outcome: ToolOutcome | null;
};

function findCall(steps: readonly TranscriptStep[], toolCallId: string): RecordedCall | undefined {
  const called = steps.find((step) => step.type === "tool-called" && step.toolCallId === toolCallId);
  const finished = steps.find((step) => step.type === "tool-finished" && step.toolCallId === toolCallId);
  if (called?.type !== "tool-called") return undefined;
  return { called, outcome: finished?.type === "tool-finished" ? finished.outcome : null };
}

/** A repeated id is a service's retry: it gets the outcome of the first time, and nothing runs again. */
async function earlierOutcome(options: {
  earlier: RecordedCall;
  request: DirectToolCall;
  running: Map<string, Promise<ToolOutcome>>;
}): Promise<ToolOutcome> {
  const { earlier, request, running } = options;
  const { called, outcome } = earlier;
  const { toolCallId } = called;
  const isSame =
    called.functionName === request.functionName &&
    canonicalJson(called.arguments) === canonicalJson(request.arguments);
  if (!isSame) {
    throw refusedId(
      `The tool call id ${toolCallId} was used before for another tool call; choose a new one.`,
    );
  }
  const known = outcome ?? running.get(toolCallId);
  if (known !== undefined) return await known;
  throw outcomeUnknown(toolCallId);
}

function outcomeUnknown(toolCallId: string): CallhookError {
  const message = `The tool call ${toolCallId} was started before and its outcome is not known; look at the call's transcript before you run it again under a new id.`;
  return new CallhookError({ code: "unavailable", message });
}

function unfitId(): CallhookError {
  return refusedId("A tool call id holds 1 to 128 letters, digits, and _ . : - only.");
}

function refusedId(message: string): CallhookError {
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "toolCallId", message }] });
}
