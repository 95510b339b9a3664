import type { LineFormValues } from "./line-form-values.ts";

/** What each part of the form is given. */
export type LineFormApi = {
  values: LineFormValues;
  change(change: Partial<LineFormValues>): void;
  changeVoice(change: Partial<LineFormValues["voice"]>): void;
  /** What is wrong with a field, by its path. */
  errorAt(path: string): string | undefined;
};
