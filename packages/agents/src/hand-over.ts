import {
  failedOutcome,
  type ToolOutcome,
  toolOutcomeSchema,
  type TranscriptEvent,
  type TranscriptStep,
} from "@callhook/core";
import { fitValue } from "@callhook/core/engine";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import type { PlatformResult, PlatformTool } from "./platform-offer.ts";
import type { RequestedToolCall } from "./models/read-model-reply.ts";

/** More than a model is ever shown of it. */
const mostResultBytes = 64 * 1024;

type HandedOver = Extract<TranscriptStep, { type: "tool-called" }>;

/** Puts calls of the platform's tools on record and tells the platform; their results come with a later turn. */
export async function handOver(options: {
  live: LiveCall;
  turn: LiveTurn;
  requested: RequestedToolCall[];
  platformTools: ReadonlyMap<string, PlatformTool>;
}): Promise<void> {
  const { live, turn, requested, platformTools } = options;
  const steps = requested.map(({ functionName, input, modelToolCallId }): HandedOver => {
    const toolName = platformTools.get(functionName)?.name ?? functionName;
    const toolCallId = live.claimToolCallId(modelToolCallId);
    const called = { toolCallId, toolId: null, toolName, toolVersion: null, functionName, arguments: input };
    return { type: "tool-called", turn: turn.number, ...called, runBy: "platform" };
  });
  await live.writer.write(steps);
  for (const { toolCallId, toolName, arguments: given } of steps) {
    turn.emit({ type: "tool-handed-over", toolCallId, toolName, arguments: given });
  }
}

/**
 * The outcomes of tool calls that were handed over and have none yet: what the platform brought, and that the
 * others were given up. The attack: a platform that was taken over, or a page that speaks for it, sends results
 * for tools of the workspace; only what the record says was handed over takes one, once.
 */
export function outcomesOfHandedOver(options: {
  steps: readonly TranscriptStep[];
  results: PlatformResult[];
  turn: number;
}): TranscriptStep[] {
  const { steps, results, turn } = options;
  const brought = new Map(results.map(({ toolCallId, value }) => [toolCallId, value]));
  return waitingForPlatform(steps).map(({ toolCallId }) => {
    const value = brought.get(toolCallId);
    const outcome = value === undefined ? givenUp(toolCallId) : succeeded({ toolCallId, value });
    return { type: "tool-finished", turn, toolCallId, outcome };
  });
}

/** Calls that were handed over and have no outcome yet. */
export function waitingForPlatform(steps: readonly (TranscriptStep | TranscriptEvent)[]): HandedOver[] {
  const waiting = new Map<string, HandedOver>();
  for (const step of steps) {
    if (step.type === "tool-called" && step.runBy === "platform") waiting.set(step.toolCallId, step);
    if (step.type === "tool-finished") waiting.delete(step.toolCallId);
  }
  return [...waiting.values()];
}

function succeeded({ toolCallId, value }: PlatformResult): ToolOutcome {
  const fitted = fitValue({ value, maxBytes: mostResultBytes });
  return toolOutcomeSchema.parse({ status: "succeeded", toolCallId, value: fitted });
}

function givenUp(toolCallId: string): ToolOutcome {
  const message = "The platform was asked to run this tool and did not say how it ended.";
  return failedOutcome({ toolCallId, reason: "cancelled", message });
}
