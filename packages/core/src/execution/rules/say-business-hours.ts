import { weekdays } from "../../tool/policy-rule.ts";
import { inOneSentence } from "./in-one-sentence.ts";
import type { RuleNamed } from "./rule-judge.ts";

/** Opening hours as they are said: "Monday to Friday from 8:30 am to 5 pm, Los Angeles time". */
export function sayBusinessHours({ days, from, to, timeZone }: RuleNamed<"business-hours">): string {
  const isRoundTheClock = from === "00:00" && to === "24:00";
  const hours = isRoundTheClock ? "" : ` from ${sayTime(from)} to ${sayTime(to)}`;
  return `${sayDays(days)}${hours}, ${sayZone(timeZone)}`;
}

type Weekday = (typeof weekdays)[number];

function sayDays(days: readonly Weekday[]): string {
  const open = weekdays.map((day) => days.includes(day));
  if (!open.includes(false)) return "every day";
  return inOneSentence(spansOf(open).flatMap(saySpan));
}

/** Days in a row; one that goes over the weekend, such as Saturday to Monday, is two. */
function spansOf(open: boolean[]): { first: number; last: number }[] {
  const firsts = open.flatMap((isOpen, day) => (isOpen && open[day - 1] !== true ? [day] : []));
  const lasts = open.flatMap((isOpen, day) => (isOpen && open[day + 1] !== true ? [day] : []));
  return firsts.map((first, index) => ({ first, last: lasts[index] ?? first }));
}

function saySpan({ first, last }: { first: number; last: number }): string[] {
  if (last - first < 2) return weekdays.slice(first, last + 1).map(capitalised);
  return [`${capitalised(weekdays[first] ?? "")} to ${capitalised(weekdays[last] ?? "")}`];
}

function sayTime(time: string): string {
  if (time === "00:00" || time === "24:00") return "midnight";
  if (time === "12:00") return "noon";
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3);
  const half = hour % 24 < 12 ? "am" : "pm";
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes === "00" ? "" : `:${minutes}`} ${half}`;
}

/** `America/Argentina/Buenos_Aires` is "Buenos Aires time". */
function sayZone(timeZone: string): string {
  return `${(timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ")} time`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
