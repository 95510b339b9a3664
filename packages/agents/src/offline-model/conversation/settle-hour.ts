import { readUtterance } from "../values/utterance.ts";
import type { Dialogue } from "./dialogue.ts";

/**
 * "The quarter past eight one" after 20:15 was read out is in the evening: an hour that may be of either half of the
 * day is of the one in which it was offered.
 */
export function settleHour(text: string, { last }: Pick<Dialogue, "last">): string {
  if (last?.outcome?.status !== "succeeded") return text;
  const offered = new Set(JSON.stringify(last.outcome.data).match(/\b(?:[01]\d|2[0-3]):[0-5]\d\b/g));
  if (offered.size === 0) return text;
  const said = readUtterance(text).text;
  const settled = said.replaceAll(clock, (words, hour: string, minute: string) => {
    const late = `${Number(hour) + 12}:${minute}`;
    return offered.has(late) && !offered.has(`${hour.padStart(2, "0")}:${minute}`) ? `${words} pm` : words;
  });
  return settled === said ? text : settled;
}

const clock = /(?<![\d:])([1-9]|1[01]):([0-5]\d)(?![\d:]| ?[ap]\.?m| (?:in the|this|tonight))/gi;
