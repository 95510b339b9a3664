/** A tool of a business, as short as it can be written. `!` after the type makes a parameter required. */
export type ToolSketch = {
  description: string;
  parameters: Record<
    string,
    [
      type: "string" | "string!" | "number" | "number!" | "integer" | "integer!" | "boolean" | "boolean!",
      description: string,
    ]
  >;
  /** What the endpoint answers; a function of the arguments where it matters. */
  answer: unknown;
};

/** One thing the caller says, and what has to come of it. */
export type Exchange = {
  caller: string;
  /** Calls made before the agent's turn is over, in order; none when left out. */
  calls?: { tool: string; with: Record<string, string | number | boolean | RegExp> }[];
  /** What the words of the whole turn have to match. */
  says?: RegExp;
  neverSays?: RegExp;
};

export type Business = {
  name: string;
  tools: Record<string, ToolSketch>;
  dialogues: Record<string, Exchange[]>;
};
