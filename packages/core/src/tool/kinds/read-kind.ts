import type { ArgumentValue } from "../argument-value.ts";
import type { ParameterType } from "../parameter-type.ts";
import type { ValueKind } from "./value-kind.ts";

/** What was said for a value of a kind, and when. */
export type Said = { kind: ValueKind; type: ParameterType; value: string | number; now: Date };

/**
 * What was said → what is sent, or undefined where it cannot be told. What is sent is read as itself. Passed in,
 * because the libraries behind it are too heavy for whoever only describes tools.
 */
export type ReadKind = (said: Said) => ArgumentValue | undefined;

/** The same at the moment of one call. */
export type ReadSaid = (said: Omit<Said, "now">) => ArgumentValue | undefined;
