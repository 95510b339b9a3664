import { canonicalJson } from "../../execution/canonical-json.ts";

/** Equal as JSON, whatever the order of keys; what is not there equals only what is not there either. */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  return left !== undefined && right !== undefined && canonicalJson(left) === canonicalJson(right);
}
