import type { Wanted } from "./parameter.ts";

export type ReadOptions = {
  text: string;
  wanted: Wanted;
  now: Date;
  /** Whether the caller is answering a question for exactly this value. */
  isAsked: boolean;
  toolWords: ReadonlySet<string>;
};
