import type { LintRule } from "../lint-rule.ts";

/** A required value from a variable that nobody sets is missing in every call. */
export const unboundVariable: LintRule = {
  name: "unbound-variable",
  check: ({ draft, otherTools }) => {
    const saved = new Set(
      otherTools.flatMap(({ response }) => response.save.map(({ variable }) => variable)),
    );
    const used = [
      ...draft.parameters.map(({ source }, index) => ({ source, path: `parameters.${index}.source` })),
      ...draft.headers.map(({ value }, index) => ({ source: value, path: `headers.${index}.value` })),
    ];
    return used.flatMap(({ source, path }) => {
      if (typeof source === "string" || source.from !== "variable" || saved.has(source.name)) return [];
      const message = `No tool saves the variable ${source.name}. Every call has to be started with it, or this tool fails.`;
      return [{ severity: "hint", path, message } as const];
    });
  },
};
