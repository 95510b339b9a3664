import type { RuleJudge } from "./rule-judge.ts";

/**
 * The place that each call claimed decides among calls at the same time, so that the first runs and the second
 * is refused. Outside a conversation there is nothing to count, and every call is the first.
 */
export const judgeAtMost: RuleJudge<"at-most"> = ({ count }, { run, history }) => {
  if (history === null) return null;
  const before = history.filter(({ functionName }) => functionName === run.functionName).length;
  if (before < count) return null;
  return `This can be done ${times(count)} in one call, and it has been done that often. Offer another way.`;
};

function times(count: number): string {
  if (count === 1) return "only once";
  return count === 2 ? "only twice" : `only ${count} times`;
}
