import type { Setting } from "./use-setting.ts";

/** A part of a setting as a setting of its own. */
export function partOf<Whole extends object, Key extends keyof Whole & string>(
  whole: Setting<Whole>,
  key: Key,
): Setting<Whole[Key]> {
  return {
    name: `${whole.name}.${key}`,
    value: whole.value[key],
    onChange: (value) => whole.onChange({ ...whole.value, [key]: value }),
    errorAt: (part) => whole.errorAt(part === undefined ? key : `${key}.${part}`),
  };
}
