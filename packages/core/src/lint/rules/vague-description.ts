import type { LintRule } from "../lint-rule.ts";
import { meaningfulWords } from "../meaningful-words.ts";

const shortest = 40;
const saysWhen =
  /\b(?:when|whenever|if|once|after|before|as soon as|each time|every time|only for|for callers who|asks?|wants?|needs?)\b/i;

/** A model chooses a tool by its description alone. */
export const vagueDescription: LintRule = {
  name: "vague-description",
  check: ({ draft, nameWords }) => {
    const text = draft.description.trim();
    if (text === "") return [];
    const problem = problemOf(text, nameWords);
    return problem === null ? [] : [{ severity: "warning", path: "description", message: problem }];
  },
};

function problemOf(text: string, nameWords: readonly string[]): string | null {
  const name = meaningfulWords(nameWords.join(" "));
  const added = [...meaningfulWords(text)].filter((word) => !name.has(word));
  if (added.length < 2) {
    return "The description only repeats the name. Say what the tool does, and when an agent should use it.";
  }
  if (text.length < shortest) {
    return "The description is too short to choose the tool by. Say what it does, and when to use it.";
  }
  if (!saysWhen.test(text)) {
    return "The description says what the tool does, not when to use it. Add a sentence such as “Use it when the caller asks …”.";
  }
  return null;
}
