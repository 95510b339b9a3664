import type { ArgumentValue, ArgumentValues } from "../../tool/arguments-schema.ts";

/** Argument values as the JSON that conditions are about; what was not given is not there. */
export function jsonOfValues(values: ArgumentValues): { [key: string]: ArgumentValue } {
  const given: { [key: string]: ArgumentValue } = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) given[key] = value;
  return given;
}
