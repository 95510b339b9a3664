import type { Wanted } from "./parameter.ts";

export type ReadOptions = {
  text: string;
  wanted: Wanted;
  now: Date;
  /** Whether the caller is answering a question for exactly this value. */
  isAsked: boolean;
  /** Words that name no particular thing in this tool. */
  toolWords: ReadonlySet<string>;
  /** The words of the tool's name. */
  nameWords?: ReadonlySet<string>;
};
