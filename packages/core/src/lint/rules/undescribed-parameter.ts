import type { LintRule } from "../lint-rule.ts";
import { askedValues } from "../asked-values.ts";
import { meaningfulWords } from "../meaningful-words.ts";

/** A model asks the caller for what the description says, and fills in what fits it. */
export const undescribedParameter: LintRule = {
  name: "undescribed-parameter",
  check: ({ draft }) =>
    askedValues(draft).flatMap(({ key, description, path, options, type }) => {
      if (key === "" || options !== undefined) return [];
      const hasParts = type === "object" || type === "array";
      const own = meaningfulWords(key);
      const added = [...meaningfulWords(description)].filter((word) => !own.has(word));
      if (added.length > 0 || (hasParts && description !== "")) return [];
      const message =
        description.trim() === ""
          ? `Say what ${key} is, as you would ask the caller for it.`
          : `The description of ${key} says no more than its key. Say what it looks like, with an example.`;
      return [{ severity: "hint", path: `${path}.description`, message }];
    }),
};
