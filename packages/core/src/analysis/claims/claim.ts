import type { Concept } from "./concept.ts";

/**
 * What a sentence says is so. `did`: the agent did it. `is`: it is so, whoever did it. `looked`: the agent looked.
 * `code`: something has this number.
 */
export type Claim =
  | { kind: "did" | "is"; concept: Concept; verb: string }
  | { kind: "looked"; verb: string }
  | { kind: "code"; code: string };
