import type { Parameter } from "./parameter.ts";

const known = new WeakMap<readonly Parameter[], readonly Parameter[]>();

/** The parameters whose values the model is asked for. Kept per array, so do not change `parameters` in place. */
export function askedParameters(parameters: readonly Parameter[]): readonly Parameter[] {
  const asked = known.get(parameters);
  if (asked !== undefined) return asked;
  const isAsked = ({ source }: Parameter) => source.from === "model";
  const found = parameters.every(isAsked) ? parameters : parameters.filter(isAsked);
  known.set(parameters, found);
  return found;
}
