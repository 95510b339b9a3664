import type { LintRule } from "../lint-rule.ts";

const longest = 10;
const better = 5;

/** Whoever answers later says 202 within a moment; a caller who waits for that waits for nothing. */
export const slowAcceptance: LintRule = {
  name: "slow-acceptance",
  check: ({ draft }) => {
    const { asynchronous, responseTimeoutSeconds } = draft;
    if (!asynchronous || responseTimeoutSeconds <= longest) return [];
    const path = "responseTimeoutSeconds";
    const message = `An endpoint that answers later only has to take the request on. Waiting ${responseTimeoutSeconds} seconds for that is long; ${better} are enough.`;
    const fix = { label: `Wait ${better} seconds`, patch: [{ path, value: better }] };
    return [{ severity: "hint", path, message, fix }];
  },
};
