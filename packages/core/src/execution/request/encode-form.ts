import type { ArgumentValue } from "../../tool/argument-value.ts";
import { textOf } from "./text-of.ts";

/** Values as a form has them; a list repeats its key. */
export function encodeForm(values: readonly (readonly [key: string, value: ArgumentValue])[]): string {
  const form = new URLSearchParams();
  for (const [key, value] of values) {
    for (const each of Array.isArray(value) ? value : [value]) form.append(key, textOf(each));
  }
  return form.toString();
}
