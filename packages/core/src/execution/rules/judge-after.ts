import type { RuleJudge } from "./rule-judge.ts";

/** Outside a conversation nothing has happened before, so that the rule refuses. */
export const judgeAfter: RuleJudge<"after"> = ({ functionName }, { history }) => {
  const hasSucceeded = (history ?? []).some(
    (entry) => entry.functionName === functionName && entry.status === "succeeded",
  );
  if (hasSucceeded) return null;
  return history === null
    ? `This needs ${functionName} to have succeeded before, in the same call. Try it within a call.`
    : `This needs ${functionName} to have succeeded before, in this call. Do that first, then try again.`;
};
