import { namesSecret } from "../../tool/names-secret.ts";
import { fieldsOf } from "../reading/fields.ts";

const most = 100;
const longestName = 64;
const longestValue = 2000;

/**
 * What a platform knew of a call beside what was said, as far as a call of ours can hold it. What is called like a
 * credential is left out: variables are shown to everybody who may read calls.
 */
export function variablesOf(value: unknown, isKept: (name: string) => boolean = () => true) {
  const kept = new Map<string, string | number | boolean>();
  for (const [name, held] of fieldsOf(value)) {
    const isNamed = name !== "" && name.length <= longestName && !namesSecret(name) && isKept(name);
    if (!isNamed || kept.size === most) continue;
    if (typeof held === "string") kept.set(name, held.slice(0, longestValue));
    else if (typeof held === "boolean" || (typeof held === "number" && Number.isFinite(held)))
      kept.set(name, held);
  }
  return Object.fromEntries(kept);
}
