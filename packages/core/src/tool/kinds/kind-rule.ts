import type { ParameterType } from "../parameter-type.ts";

/** What is known of a value by its kind, before and after it has been read. */
export type KindRule = {
  types: readonly ParameterType[];
  /** Whether a value has the form that is sent. */
  accepts(value: unknown): boolean;
  /** That form, in words that go on after a name. */
  words: string;
  /** What the model is told beside the description. */
  hint: string;
  /** What the agent says when the value cannot be read. */
  ask: string;
};
