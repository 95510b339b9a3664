import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { Parameter } from "../../tool/parameter.ts";
import { type ArgumentValue, typeRules, valueRules } from "../../tool/value-rules.ts";

type Accepts = (value: unknown) => value is ArgumentValue;
type Check = { key: string; required: boolean; accepts: Accepts };

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
  for (const { key, required, accepts } of checksOf(parameters)) {
    if (keys[position] === key) {
      if (!accepts(values[key])) return null;
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
  const checks = parameters.map((parameter) => {
    const { key, required, type } = parameter;
    return { key, required, accepts: valueRules(parameter).reduce(both, typeRules[type].accepts) };
  });
  compiled.set(parameters, checks);
  return checks;
}

function both(accepts: Accepts, rule: { accepts(value: ArgumentValue): boolean }): Accepts {
  return (value): value is ArgumentValue => accepts(value) && rule.accepts(value);
}
