import { missingValues } from "../../environment/missing-values.ts";
import type { LintRule } from "../lint-rule.ts";

/** Where a variable has no value, the tool cannot be called at all. */
export const missingEnvironmentValue: LintRule = {
  name: "missing-environment-value",
  check: ({ draft, environments }) => {
    if (environments === null) return [];
    return missingValues(draft, environments).map(({ path, message }) => {
      return { severity: "warning", path: path.join("."), message } as const;
    });
  },
};
