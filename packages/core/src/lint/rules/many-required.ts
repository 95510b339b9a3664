import type { LintRule } from "../lint-rule.ts";
import { askedParameters } from "../../tool/asked-parameters.ts";

const most = 5;

/** On the phone, each required value is one more question. */
export const manyRequired: LintRule = {
  name: "many-required",
  check: ({ draft }) => {
    const count = askedParameters(draft.parameters).filter(({ required }) => required).length;
    if (count <= most) return [];
    const message = `The caller is asked for ${count} things before this can run; ${most} are as many as people bear. Make some optional, or take them from elsewhere.`;
    return [{ severity: "warning", path: "parameters", message }];
  },
};
