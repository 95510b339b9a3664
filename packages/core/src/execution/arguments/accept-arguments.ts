import type { ArgumentValue, ArgumentValues } from "../../tool/arguments-schema.ts";
import { askedParameters } from "../../tool/asked-parameters.ts";
import type { Parameter } from "../../tool/parameter.ts";
import { type Take, takeOf } from "../../tool/take-value.ts";
import { mustBeGiven } from "../../tool/value-rules.ts";

type Check = { key: string; required: boolean; take: Take };

const compiled = new WeakMap<readonly Parameter[], Check[]>();

/**
 * Arguments that are right as they stand, in the tool's order, or null for anything else: then the schema
 * has the word. Both are made from the same rules and agree on every input; this one only costs less.
 */
export function acceptArguments(parameters: readonly Parameter[], given: object): ArgumentValues | null {
  // What is checked is the copy, so nothing can change between the check and the use.
  const values: Record<string, unknown> = { ...given };
  const keys = Object.keys(values);
  let position = 0;
  for (const { key, required, take } of checksOf(parameters)) {
    if (keys[position] === key) {
      const taken: ArgumentValue | undefined = take(values[key]);
      if (taken === undefined) return null;
      values[key] = taken;
      position += 1;
    } else if (required) return null;
  }
  return position === keys.length ? asAccepted(values) : null;
}

/** Every value has passed the check of its key by the time this is called. */
function asAccepted(values: Record<string, unknown>): ArgumentValues {
  return values as ArgumentValues;
}

/** Kept per array, so do not change `parameters` in place. */
function checksOf(parameters: readonly Parameter[]): Check[] {
  const known = compiled.get(parameters);
  if (known !== undefined) return known;
  const checks = askedParameters(parameters).map((parameter) => {
    return { key: parameter.key, required: mustBeGiven(parameter), take: takeOf(parameter) };
  });
  compiled.set(parameters, checks);
  return checks;
}
