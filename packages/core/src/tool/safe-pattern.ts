import { RE2JS } from "re2js";

/**
 * The attack: a pattern such as `^(a+)+$` makes a backtracking engine try more ways through thirty characters than
 * it can in a minute, and everything else in the process waits. RE2's engine takes time in line with the text,
 * whatever the pattern, and has therefore no look-around and no back-references.
 */
const compiled = new Map<string, RE2JS>();
const mostCompiled = 500;

/** Longer texts are refused unread: linear time is time all the same. */
export const longestMatched = 1000;

/** Whether a text holds what the pattern describes, anywhere in it as JSON Schema has it. */
export function matchesPattern(pattern: string, text: string): boolean {
  return text.length <= longestMatched && compile(pattern).test(text);
}

/** Why a pattern cannot be used, or null for one that can. */
export function patternProblem(pattern: string): string | null {
  try {
    compile(pattern);
    return null;
  } catch (error) {
    return error instanceof Error
      ? error.message.replace(/^error parsing regexp: /, "")
      : "it is not a pattern";
  }
}

function compile(pattern: string): RE2JS {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const made = RE2JS.compile(pattern);
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(pattern, made);
  return made;
}
