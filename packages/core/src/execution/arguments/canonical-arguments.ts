import { createHash } from "node:crypto";
import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import { canonicalJson } from "../canonical-json.ts";

/** SHA-256 of a function's name and canonical arguments, in base64url: the same key means the same request. */
export function argumentsKey(called: { functionName: string; values: ArgumentValues }): string {
  return createHash("sha256")
    .update(canonicalJson([called.functionName, called.values]))
    .digest("base64url");
}
