import type { Scope } from "@callhook/db";

type ACall = (scope: Scope) => Promise<string>;

/** What is done to calls beside holding them leaves in the audit log. */
export function callMutations(options: { canary: string; anEndedCall: ACall; anUnrecordedCall: ACall }) {
  const { canary, anEndedCall, anUnrecordedCall } = options;
  const about = (call: ACall) => async (scope: Scope) => ({ callId: await call(scope) });
  return {
    "calls.analyze": { action: "call.analysis-requested", input: about(anEndedCall) },
    "calls.recordAgain": { action: "call.recording-requested", input: about(anUnrecordedCall) },
    "calls.remove": { action: "call.removed", input: about(anEndedCall) },
    "calls.removeOfCaller": { action: "calls.removed", input: async () => ({ from: canary }) },
  } as const;
}
