import type { ValueShape } from "../tool/value-shape.ts";

/** What JSON Schema calls by the name that we call it. */
export const sharedKeywords = [
  "type",
  "default",
  "examples",
  "pattern",
  "format",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
] as const satisfies (keyof ValueShape)[];

/** What JSON Schema has no word for, at any depth: our field and its extension. */
export const shapeExtensions = { kind: "x-callhook-kind", allowedFrom: "x-callhook-allowed-from" } as const;

/** The same for a parameter as a whole. */
export const parameterExtensions = {
  location: "x-callhook-location",
  source: "x-callhook-source",
  trusted: "x-callhook-trusted",
  queryStyle: "x-callhook-query-style",
} as const;

/** The order of parameters, where JSON would list their keys in another. */
export const orderExtension = "x-callhook-order";
