import { askedParameters } from "../tool/asked-parameters.ts";
import type { ToolDraft } from "../tool/tool-draft.ts";
import type { ValueProperty, ValueShape } from "../tool/value-shape.ts";

/** One value that the model is asked for: a parameter, or a field of one at any depth. */
export type AskedValue = ValueShape & { key: string; description: string; required: boolean; path: string };

export function askedValues({ parameters }: ToolDraft): AskedValue[] {
  return askedParameters(parameters).flatMap((parameter) => {
    const path = `parameters.${parameters.indexOf(parameter)}`;
    return [{ ...parameter, path }, ...inside(parameter, path)];
  });
}

function inside({ properties, items }: ValueShape, path: string): AskedValue[] {
  const fields = (properties ?? []).flatMap((property: ValueProperty, index) => {
    const at = `${path}.properties.${index}`;
    return [{ ...property, path: at }, ...inside(property, at)];
  });
  return items === undefined ? fields : [...fields, ...inside(items, `${path}.items`)];
}
