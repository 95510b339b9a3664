import type { MockFailure, ParameterInput } from "@callhook/core";

/** One business: its tools as its owner described them, and what its callers said. */
export type Business = {
  name: string;
  agent?: "receptionist" | "assistant";
  tools: BusinessTool[];
  dialogues: Dialogue[];
};

export type BusinessTool = {
  name: string;
  about: string;
  /** What running it changes; `read` where nothing is said. */
  effect?: "read" | "write";
  confirm?: "always";
  takes: ({ key: string; about: string; optional?: true } & Partial<
    Pick<ParameterInput, "type" | "options" | "items" | "pattern" | "format" | "minimum" | "maximum" | "kind">
  >)[];
  /** What the endpoint answers; the first whose `when` holds. */
  answers: ({ when?: Record<string, string | number | boolean> } & (
    | { json: Json; status?: number }
    | { fail: MockFailure }
  ))[];
};
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type Dialogue = { title: string; turns: DialogueTurn[] };

export const kinds = [
  "correction",
  "several",
  "confirmation",
  "failure",
  "small-talk",
  "goodbye",
  "injection",
] as const;
export type DialogueKind = (typeof kinds)[number];

export type DialogueTurn = {
  caller: string;
  /** What this turn is a case of, beside what its expectations are. */
  kind?: DialogueKind;
  /** What reaches endpoints in this turn, exactly; nothing where it is left out. */
  calls?: ExpectedCall[];
  /** What is read back for a yes, and does not run. */
  confirms?: ExpectedCall;
  /** Pattern of the one thing that is asked. */
  asks?: string;
  /** Patterns that the reply holds, each of them. */
  tells?: string[];
  /** Patterns that the reply does not hold. */
  never?: string[];
};

/** Texts are compared without regard to case; digits by the end of what digits there are. */
export type ExpectedValue =
  | string
  | number
  | boolean
  | (string | number)[]
  | { includes: string[] }
  | { oneOf: (string | number)[] }
  | { digits: string };
export type ExpectedCall = { tool: string; with: Record<string, ExpectedValue> };
