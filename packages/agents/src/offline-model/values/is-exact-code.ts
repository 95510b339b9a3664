import type { Wanted } from "./parameter.ts";

/** Whether a code's pattern says how many characters it has: what fits that is no phone number by chance. */
export function isExactCode({ kind, pattern }: Pick<Wanted, "kind" | "pattern">): boolean {
  return kind === "code" && pattern !== null && /^\^.*\{\d+\}\$$/.test(pattern);
}
