import type { Claim } from "@callhook/core/engine";

/** A write that a conversation asks for, unless the test is about something else. */
export function aClaim(overrides: Partial<Claim> = {}): Claim {
  return {
    workspaceId: "default",
    callId: "call_1",
    functionName: "book_visit",
    argumentsKey: "key",
    toolCallId: "toolcall_1",
    effect: "write",
    windowMs: 60_000,
    leaseMs: 20_000,
    ...overrides,
  };
}
