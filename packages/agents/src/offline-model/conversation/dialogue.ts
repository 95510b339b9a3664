import type { Halves, Values } from "../values/candidate.ts";
import type { Wanted } from "../values/parameter.ts";
import type { OfferedTool } from "../understand/offered-tool.ts";
import type { CallOutcome } from "./call-outcome.ts";

/** One thing the caller wants done, from the first word about it to its result. */
export type Request = {
  tool: OfferedTool;
  values: Values;
  halves: Halves;
  phase: "gathering" | "confirming" | "calling" | "done";
  askedKey: string | null;
  /** How often the same question was asked without an answer. */
  attempts: number;
  /** Null until the call was answered. */
  outcome: CallOutcome | null;
};

/** A value that the caller gave, and for what kind of parameter. */
export type Fact = { wanted: Wanted; value: Values[string] };

/** Everything that the next sentence depends on; rebuilt from the conversation for every answer. */
export type Dialogue = {
  request: Request | null;
  /** The last request that was carried out or tried, whatever came after it. */
  last: Request | null;
  /** The last one of those whose tool changes something. */
  lastChange: Request | null;
  /** A request that another one came before; the caller may come back to it within a few sentences. */
  suspended: { request: Request; heard: number } | null;
  /** Tools that fitted equally; the caller was asked which. */
  choices: { tools: OfferedTool[]; text: string } | null;
  /** Parts of what the caller said that are still to be served, each with the whole around it. */
  waiting: string[];
  facts: Fact[];
  heard: string[];
  /** A corrected request whose repetition would write twice; waits for a yes. */
  offer: Request | null;
  /** How many utterances in a row nothing could be made of. */
  puzzled: number;
  lastSaid: string;
  hasSpoken: boolean;
};

export const emptyDialogue: Dialogue = {
  request: null,
  last: null,
  lastChange: null,
  suspended: null,
  choices: null,
  waiting: [],
  facts: [],
  heard: [],
  offer: null,
  puzzled: 0,
  lastSaid: "",
  hasSpoken: false,
};

/** What to do next, and the state it leaves behind. */
export type Move = { dialogue: Dialogue; say: string; call: { tool: OfferedTool; values: Values } | null };

export type Surroundings = { tools: OfferedTool[]; now: Date; callerNumber: string | null };

/** A move that only speaks. */
export function saying(dialogue: Dialogue, say: string): Move {
  return { dialogue: { ...dialogue, lastSaid: say }, say, call: null };
}
