import type { CallContext } from "../ports.ts";

/** The language that the call was started with, in its variable `language`; null where it was not. */
export function callLanguage({ variables }: Pick<CallContext, "variables">): string | null {
  const language = Object.hasOwn(variables, "language") ? variables["language"] : undefined;
  return typeof language === "string" && language.trim() !== "" ? language.trim() : null;
}
