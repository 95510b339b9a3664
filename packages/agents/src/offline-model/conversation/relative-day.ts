import { writeDate } from "../values/write-date.ts";
import type { Request } from "./dialogue.ts";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const days = "(sun|mon|tues|wednes|thurs|fri|satur)day";

/**
 * A day that is told from the one that is known: "the day after then", "not this Saturday, the one after", and
 * "no, the Saturday" of the week that was spoken of. Null when the words tell no such thing.
 */
export function withRelativeDay(request: Request, text: string): Request | null {
  const wanted = request.tool.wanted.filter(({ kind, key }) => kind === "date" && key in request.values);
  const [only] = wanted;
  const [, year, month, day] =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(request.values[only?.key ?? ""])) ?? [];
  if (!only || year === undefined || wanted.length > 1) return null;
  const known = new Date(Number(year), Number(month) - 1, Number(day));
  const ahead = daysAhead(text, known.getDay());
  if (ahead === null) return null;
  const next = new Date(known.getFullYear(), known.getMonth(), known.getDate() + ahead);
  const date = { year: next.getFullYear(), month: next.getMonth() + 1, day: next.getDate() };
  return { ...request, values: { ...request.values, [only.key]: writeDate(date, only.description) } };
}

function daysAhead(text: string, weekday: number): number | null {
  if (/\bthe (?:week|one) after(?! that one)\b|\b(?:a|one) week later\b|\bthe following week\b/i.test(text))
    return 7;
  if (/\b(?:next|following) day\b|\bday after\b(?! tomorrow)|\b(?:a|one) day later\b/i.test(text)) return 1;
  if (/\bthe day before\b|\b(?:a|one) day earlier\b/i.test(text)) return -1;
  const named = new RegExp(`\\bthe ${days}(?! after| before| (?:in|next|of))\\b`, "i").exec(text)?.[1];
  if (named === undefined) return null;
  const ahead = (weekdays.indexOf(`${named.toLowerCase()}day`) - weekday + 7) % 7;
  return ahead > 3 ? ahead - 7 : ahead;
}
