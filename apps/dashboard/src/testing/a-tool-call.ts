import type { ToolCall } from "@callhook/core";

/** A tool call on record that has not ended; override what the test is about. */
export function aToolCall(overrides: Partial<ToolCall> = {}): ToolCall {
  return {
    sequence: 4,
    toolCallId: "toolcall_1",
    toolId: "tool_1",
    toolName: "Check area",
    toolVersion: 1,
    functionName: "check_area",
    arguments: { zip_code: "94110" },
    startedAt: "2026-01-05T09:00:00.000Z",
    finishedAt: null,
    durationMs: null,
    outcome: null,
    ...overrides,
  };
}
