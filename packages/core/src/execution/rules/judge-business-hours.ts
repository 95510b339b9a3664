import { weekdays } from "../../tool/policy-rule.ts";
import { localTime } from "./local-time.ts";
import type { RuleJudge, RuleNamed } from "./rule-judge.ts";
import { sayBusinessHours } from "./say-business-hours.ts";

type BusinessHours = RuleNamed<"business-hours">;

/**
 * Goes by the clock on the wall of the business, which is why summer time needs no rule of its own. Hours after
 * midnight belong to the day that they began on.
 */
export const judgeBusinessHours: RuleJudge<"business-hours"> = (rule, { run }) =>
  isOpen(rule, run.ports.now())
    ? null
    : `This can be done only ${sayBusinessHours(rule)}. Offer to do it then, or offer another way.`;

function isOpen({ timeZone, days, from, to }: BusinessHours, now: Date): boolean {
  const { weekday, minute } = localTime(now, timeZone);
  const [opens, closes] = [minuteOf(from), minuteOf(to)];
  const isOpenDay = (day: number) => days.some((name) => name === weekdays[(day + 7) % 7]);
  if (opens < closes) return isOpenDay(weekday) && minute >= opens && minute < closes;
  return (isOpenDay(weekday) && minute >= opens) || (isOpenDay(weekday - 1) && minute < closes);
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
