import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import { digestOf } from "../digest-of.ts";

/** Digest of a function's name and canonical arguments. */
export function argumentsKey({
  functionName,
  values,
}: {
  functionName: string;
  values: ArgumentValues;
}): string {
  return digestOf([functionName, values]);
}
