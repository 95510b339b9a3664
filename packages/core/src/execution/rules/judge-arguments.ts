import type { Condition } from "../../tool/condition.ts";
import { holds } from "../conditions/holds.ts";
import { inWords } from "../in-words.ts";
import { jsonOfValues } from "./json-of-values.ts";
import type { RuleJudge } from "./rule-judge.ts";

/** Names what is demanded and never what was given, which may be a secret. */
export const judgeArguments: RuleJudge<"arguments"> = ({ conditions }, { values }) => {
  const value = jsonOfValues(values);
  const broken = conditions.filter((condition) => !holds({ condition, value }));
  if (broken.length === 0) return null;
  const demands = broken.map(demandOf).join(", and ");
  return `This is not possible with what was asked for: ${demands}. Ask for something else, or offer another way.`;
};

function demandOf({ path, operator, value }: Condition): string {
  const expected = Array.isArray(value) ? value.map(written).join(", ") : written(value);
  return `the ${inWords(path)} ${demands[operator]}${operator in withoutValue ? "" : ` ${expected}`}`;
}

const withoutValue = { exists: true, missing: true };

const demands: Record<Condition["operator"], string> = {
  equals: "has to be",
  "not-equals": "must not be",
  exists: "has to be given",
  missing: "must not be given",
  contains: "has to contain",
  "one-of": "has to be one of",
  "greater-than": "has to be more than",
  "less-than": "has to be less than",
  "at-least": "has to be at least",
  "at-most": "has to be at most",
};

function written(value: string | number | boolean | null): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null ? "nothing" : String(value);
}
