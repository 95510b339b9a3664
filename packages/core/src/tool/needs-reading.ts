import { askedParameters } from "./asked-parameters.ts";
import type { Parameter } from "./parameter.ts";
import type { ValueShape } from "./value-shape.ts";

const known = new WeakMap<readonly Parameter[], boolean>();

/**
 * Whether arguments can be other than they were given although nothing is wrong with them, at any depth: a default
 * stands in, or what was said is read. Kept per array, so do not change `parameters` in place.
 */
export function needsReading(parameters: readonly Parameter[]): boolean {
  const answer = known.get(parameters) ?? askedParameters(parameters).some(isRead);
  known.set(parameters, answer);
  return answer;
}

function isRead(shape: ValueShape): boolean {
  if (shape.default !== undefined || shape.kind !== undefined) return true;
  return (shape.items !== undefined && isRead(shape.items)) || (shape.properties ?? []).some(isRead);
}
