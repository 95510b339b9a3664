import type { Setting } from "./use-setting.ts";

/** One item of a list as a setting of its own. */
export function itemOf<Item>(list: Setting<Item[]>, index: number, value: Item): Setting<Item> {
  return {
    name: `${list.name}.${index}`,
    value,
    onChange: (next) => list.onChange(list.value.with(index, next)),
    errorAt: (part) => list.errorAt(part === undefined ? `${index}` : `${index}.${part}`),
  };
}
