import { writeDate } from "../values/write-date.ts";
import type { Request } from "./dialogue.ts";

/** "the day after then": the last request's day, one later. Null when the words ask for no such thing. */
export function withNextDay(request: Request, text: string): Request | null {
  if (!/\b(?:next|following) day\b|\bday after\b(?! tomorrow)/i.test(text)) return null;
  const wanted = request.tool.wanted.find(({ kind, key }) => kind === "date" && key in request.values);
  const [, year, month, day] =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(request.values[wanted?.key ?? ""])) ?? [];
  if (!wanted || year === undefined) return null;
  const next = new Date(Number(year), Number(month) - 1, Number(day) + 1);
  const date = { year: next.getFullYear(), month: next.getMonth() + 1, day: next.getDate() };
  return { ...request, values: { ...request.values, [wanted.key]: writeDate(date, wanted.description) } };
}
