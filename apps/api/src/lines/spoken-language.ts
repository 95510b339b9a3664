import type { LineVoice } from "@callhook/core";

/** The language of a line, such as `en-US`; null where several are spoken. */
export function spokenLanguage({ language }: LineVoice): string | null {
  return language === "multi" ? null : language;
}
