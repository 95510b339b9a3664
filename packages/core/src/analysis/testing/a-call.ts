import type { JsonValue } from "../../execution/json-value.ts";
import { failedOutcome } from "../../execution/outcome/failed-outcome.ts";
import type { FailureReason } from "../../execution/outcome/failure-reason.ts";
import { toolOutcomeSchema } from "../../execution/outcome/tool-outcome.ts";
import type { CallVariables, TranscriptEvent, TranscriptStep } from "../../transcript/transcript-event.ts";

type Step = TranscriptStep | TranscriptStep[];

/** The events of a call, a second apart, from its start on. */
export function aCall(
  steps: Step[],
  start: { from?: string; variables?: CallVariables } = {},
): TranscriptEvent[] {
  const { from = null, variables = {} } = start;
  const environment = "production";
  const all = [
    {
      type: "call-started" as const,
      agent: "receptionist" as const,
      channel: "phone" as const,
      from,
      variables,
      environment,
    },
    ...steps.flat(),
  ];
  return all.map((step, index) => ({
    ...step,
    sequence: index + 1,
    at: new Date(Date.parse("2026-11-23T17:00:00Z") + index * 1000).toISOString(),
  }));
}

export function caller(text: string): TranscriptStep {
  return { type: "caller-spoke", text, heldDuringToolCallId: null };
}

export function agent(text: string): TranscriptStep {
  return { type: "agent-spoke", text };
}

export function ended(reason = "caller-hung-up"): TranscriptStep {
  return { type: "call-ended", reason };
}

export function called(toolName: string, given: JsonValue = {}): TranscriptStep {
  const functionName = toolName.toLowerCase().replaceAll(" ", "_");
  const toolCallId = `tc_${functionName}`;
  return {
    type: "tool-called",
    toolCallId,
    toolId: "tool_1",
    toolName,
    toolVersion: 1,
    functionName,
    arguments: given,
  };
}

export function succeeded(toolName: string, value: JsonValue = null, more: object = {}): TranscriptStep {
  const toolCallId = `tc_${toolName.toLowerCase().replaceAll(" ", "_")}`;
  const outcome = toolOutcomeSchema.parse({ toolCallId, status: "succeeded", value, ...more });
  return { type: "tool-finished", toolCallId, outcome };
}

export function failed(toolName: string, reason: FailureReason = "timed-out"): TranscriptStep {
  const toolCallId = `tc_${toolName.toLowerCase().replaceAll(" ", "_")}`;
  const outcome = failedOutcome({ toolCallId, reason, message: "It did not work.", totalMs: 5 });
  return { type: "tool-finished", toolCallId, outcome };
}

/** A tool that was called and succeeded. */
export function used(toolName: string, value: JsonValue = null, more: object = {}): TranscriptStep[] {
  return [called(toolName), succeeded(toolName, value, more)];
}
