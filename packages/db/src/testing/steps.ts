import type { ToolOutcome } from "@callhook/core";
import type { NewEvent } from "../calls/append-events.ts";
import { aSuccess } from "./an-outcome.ts";

/** Steps as they are appended: short to write where only their order or their words matter. */
export function callerSays(text: string): NewEvent {
  return { type: "caller-spoke", text };
}

export function agentSays(text: string): NewEvent {
  return { type: "agent-spoke", text };
}

export function toolCalled(toolCallId: string, toolId: string | null = null): NewEvent {
  return {
    type: "tool-called",
    toolCallId,
    toolId,
    toolName: "Check availability in area",
    toolVersion: 1,
    functionName: "check_availability_in_area",
    arguments: { zip_code: "94110" },
  };
}

export function toolFinished(toolCallId: string, outcome: ToolOutcome = aSuccess({ toolCallId })): NewEvent {
  return { type: "tool-finished", toolCallId, outcome };
}

export function callEnded(reason = "caller-hung-up"): NewEvent {
  return { type: "call-ended", reason };
}
