import type { JsonValue } from "../execution/json-value.ts";

/** `error` will go wrong, `warning` may well, `hint` could be better. */
export type LintSeverity = "error" | "warning" | "hint";

/** Changes to a draft, by dotted paths such as `parameters.0.source`. */
export type LintFix = { label: string; patch: { path: string; value: JsonValue }[] };

/** Something in a draft that will confuse a model, annoy a caller or give something away. */
export type LintFinding = {
  rule: string;
  severity: LintSeverity;
  /** Of the field, dotted, such as `parameters.0.description`. */
  path: string;
  message: string;
  fix?: LintFix;
};
