import type { Call } from "../calls/call.ts";
import type { CallRepository } from "../calls/call-repository.ts";
import type { CallStart } from "../calls/start-call.ts";

/** A phone call to the receptionist, unless the test is about something else. */
export function startACall(calls: CallRepository, overrides: Partial<CallStart> = {}): Promise<Call> {
  return calls.start({ agent: "receptionist", channel: "phone", from: null, variables: {}, ...overrides });
}
