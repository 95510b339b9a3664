import type { Wanted } from "./parameter.ts";

export type ReadOptions = {
  text: string;
  wanted: Wanted;
  now: Date;
  /** Whether the caller is answering a question for exactly this value. */
  isAsked: boolean;
  /** Whether these words opened the request, so that what they tell is why it is made. */
  isOpening?: boolean;
  /** Words that name no particular thing in this tool. */
  toolWords: ReadonlySet<string>;
  /** The words of the tool's name. */
  nameWords?: ReadonlySet<string>;
};
