import { readUtterance } from "../values/utterance.ts";
import type { Request } from "./dialogue.ts";
import type { Hearing } from "./hear.ts";
import { hearValues } from "./hear-values.ts";

/** "do you come to 94110 or not?" asks with other values, which is a request of its own. */
export function holdsNews(hearing: Hearing, last: Request): boolean {
  const { text, surroundings } = hearing;
  if (!/\d/.test(readUtterance(text).text)) return false;
  const heard = hearValues({ request: { ...last, askedKey: null }, text, surroundings, isCorrection: true });
  return JSON.stringify(heard.values) !== JSON.stringify(last.values);
}
