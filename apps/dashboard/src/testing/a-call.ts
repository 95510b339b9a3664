import type { CallSummary } from "../features/calls/call-summary.ts";

/** A finished call as the list shows it; override what the test is about. */
export function aCall(overrides: Partial<CallSummary> = {}): CallSummary {
  return {
    id: "call_1",
    agent: "receptionist",
    channel: "phone",
    from: "+14155550134",
    environment: "production",
    model: "agent",
    platform: null,
    externalId: null,
    status: "ended",
    startedAt: "2026-11-23T17:00:00.000Z",
    endedAt: "2026-11-23T17:01:05.000Z",
    endReason: "ended-by-user",
    recorded: true,
    title: null,
    durationMs: 65_000,
    turnCount: 4,
    toolCallCount: 2,
    failedToolCallCount: 1,
    slowestToolCallMs: 420,
    interrupted: false,
    flagged: false,
    openingWords: "Do you come to 94110?",
    ...overrides,
  };
}
