import type { RuleJudge } from "./rule-judge.ts";

/** Only whoever runs the call can say that its caller is verified; no argument can. */
export const judgeCallerVerified: RuleJudge<"caller-verified"> = (_rule, { run }) =>
  run.context.callerVerified === true
    ? null
    : "This can only be done for a caller who has been verified. Verify the caller first, then try again.";
