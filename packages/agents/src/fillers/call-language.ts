import type { CallContext } from "../ports.ts";
import type { SpeakingProfile } from "../speaking-profile.ts";

/** The language that the call was started with, in its variable `language`; else that of the agent, null without. */
export function callLanguage(options: {
  call: Pick<CallContext, "variables">;
  profile?: Pick<SpeakingProfile, "speech"> | undefined;
}): string | null {
  const { variables } = options.call;
  const language = Object.hasOwn(variables, "language") ? variables["language"] : undefined;
  if (typeof language === "string" && language.trim() !== "") return language.trim();
  return options.profile?.speech?.language ?? null;
}
