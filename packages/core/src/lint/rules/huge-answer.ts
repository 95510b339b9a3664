import type { LintRule } from "../lint-rule.ts";

const most = 16_384;
const usual = 8192;

/** A model that reads for long speaks late, and finds less in it. */
export const hugeAnswer: LintRule = {
  name: "huge-answer",
  check: ({ draft: { response } }) => {
    if (response.maxBytes <= most) return [];
    const message = `The agent reads up to ${response.maxBytes.toLocaleString("en")} bytes before it can answer. Choose the fields that it needs, or a smaller budget.`;
    const fix = { label: "Use the usual budget", patch: [{ path: "response.maxBytes", value: usual }] };
    return [{ severity: "hint", path: "response.maxBytes", message, fix }];
  },
};
