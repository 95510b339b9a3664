import type { LintRule } from "../lint-rule.ts";
import { secretNamesOf } from "../secret-names-of.ts";

/** A tool whose secret is not there cannot be called at all. */
export const missingSecret: LintRule = {
  name: "missing-secret",
  check: ({ draft, secrets }) => {
    if (secrets === null) return [];
    return secretNamesOf(draft).flatMap(({ name, path }) => {
      if (name === "" || secrets.has(name)) return [];
      const message = `There is no secret called ${name} yet. Save it, or the tool cannot be called.`;
      return [{ severity: "warning", path, message } as const];
    });
  },
};
