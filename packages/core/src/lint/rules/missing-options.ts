import type { LintRule } from "../lint-rule.ts";
import { askedValues } from "../asked-values.ts";

const closedSet =
  /\b(?:one of|either|options(?: are)?:?|choices(?: are)?:?|allowed(?: values)?(?: are)?:?|possible values(?: are)?:?|must be)\s+([^.;()]{3,300})/i;

/** A set that only words close is open to whatever the caller says. */
export const missingOptions: LintRule = {
  name: "missing-options",
  check: ({ draft }) =>
    askedValues(draft).flatMap(({ type, options, description, key, path }) => {
      if (type !== "string" || options !== undefined) return [];
      const named = optionsIn(description);
      if (named === null) return [];
      const message = `The description of ${key} names all its values. Make them options, and no other can be sent.`;
      const fix = {
        label: `Allow only ${named.join(", ")}`,
        patch: [{ path: `${path}.options`, value: named }],
      };
      return [{ severity: "warning", path: `${path}.description`, message, fix }];
    }),
};

/** "one of small, medium or large"; three words at most each, and no "such as" among them. */
function optionsIn(description: string): string[] | null {
  const list = closedSet.exec(description)?.[1];
  if (list === undefined || /\b(?:such as|for example|e\.g|like|the|an?|more|at least|less)\b/i.test(list))
    return null;
  const parts = list
    .split(/\s*(?:,|\||\/|;|\bor\b|\band\b)\s*/)
    .map((part) => part.replaceAll(/^["'“‘`]|["'”’`]$/g, "").trim())
    .filter((part) => part !== "");
  const isSet = parts.length >= 2 && parts.length <= 20 && new Set(parts).size === parts.length;
  return isSet && parts.every((part) => /^[\w-]+(?: [\w-]+){0,2}$/.test(part)) ? parts : null;
}
