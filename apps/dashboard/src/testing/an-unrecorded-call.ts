import type { UnrecordedCall } from "../features/calls/unrecorded/use-unrecorded.ts";

/** A call that was given up; override what the test is about. */
export function anUnrecordedCall(overrides: Partial<UnrecordedCall> = {}): UnrecordedCall {
  return {
    callId: "call_1",
    agent: "receptionist",
    channel: "phone",
    from: "+14155550134",
    startedAt: "2026-11-23T17:00:00.000Z",
    since: "2026-11-23T17:01:00.000Z",
    attempts: 9,
    problem: "An event of this call cannot be read (type).",
    state: "given-up",
    nextTryAt: null,
    ...overrides,
  };
}
