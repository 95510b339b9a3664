import { kindRule } from "../../tool/kinds/value-kind.ts";
import type { Parameter } from "../../tool/parameter.ts";
import type { ValueShape } from "../../tool/value-shape.ts";

/** What the agent says to ask for the value at a path of the arguments; null for one of no kind. */
export function questionAt(parameters: readonly Parameter[], path: readonly PropertyKey[]): string | null {
  const [first, ...rest] = path;
  const parameter = parameters.find(({ key }) => key === first);
  const shape = rest.reduce(stepInto, parameter);
  return shape?.kind === undefined ? null : kindRule(shape.kind).ask;
}

function stepInto(shape: ValueShape | undefined, step: PropertyKey): ValueShape | undefined {
  return shape?.items ?? shape?.properties?.find(({ key }) => key === step);
}
